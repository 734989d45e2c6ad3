import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { useLiveData } from './useLiveData';

const listeners = new Set<(message: { version: number }) => void>();
const signals = {
  subscribe: (_: string, listener: (message: never) => void) => {
    const heard = (message: { version: number }) => listener(message as never);
    listeners.add(heard);
    return { unsubscribe: () => listeners.delete(heard) };
  },
};

function Apis(props: PropsWithChildren<{}>) {
  return (
    <TestApiProvider apis={[[signalApiRef, signals]]}>
      {props.children}
    </TestApiProvider>
  );
}

function show(state: 'visible' | 'hidden') {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('useLiveData', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('loads, and loads again after the pause that the data ask for', async () => {
    let count = 0;
    const { result } = renderHook(
      () =>
        useLiveData({
          key: 'k',
          load: async () => ++count,
          pauseMs: seen => (seen === 1 ? 2000 : 5000),
        }),
      { wrapper: Apis },
    );
    expect(result.current.loading).toBe(true);
    await pass(0);
    expect(result.current).toMatchObject({ data: 1, loading: false });
    await pass(2000);
    expect(result.current.data).toBe(2);
    await pass(4999);
    expect(result.current.data).toBe(2);
    await pass(1);
    expect(result.current.data).toBe(3);
  });

  it('keeps the last data when a load fails, and takes the error back later', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('good')
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue('better');
    const { result } = renderHook(() => useLiveData({ key: 'k', load }), {
      wrapper: Apis,
    });
    await pass(0);
    await pass(5000);
    expect(result.current).toMatchObject({ data: 'good', stale: true });
    expect(result.current.error?.message).toBe('away');
    await pass(5000);
    expect(result.current).toMatchObject({
      data: 'better',
      stale: false,
      error: undefined,
    });
  });

  it('asks for nothing while the tab is hidden, and at once when it is back', async () => {
    const load = jest.fn().mockResolvedValue('data');
    renderHook(() => useLiveData({ key: 'k', load }), { wrapper: Apis });
    await pass(0);
    show('hidden');
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(1);
    show('visible');
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('loads at once when the backend gives the signal', async () => {
    const load = jest.fn().mockResolvedValue('data');
    renderHook(() => useLiveData({ key: 'k', load }), { wrapper: Apis });
    await pass(0);
    act(() => listeners.forEach(listener => listener({ version: 1 })));
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('shows nothing of what was looked at before', async () => {
    const load = jest.fn().mockImplementation(async () => 'first');
    const { result, rerender } = renderHook(
      ({ key }) => useLiveData({ key, load }),
      { wrapper: Apis, initialProps: { key: 'one' } },
    );
    await pass(0);
    expect(result.current.data).toBe('first');
    load.mockImplementation(() => new Promise(() => {}));
    rerender({ key: 'two' });
    expect(result.current).toMatchObject({ data: undefined, loading: true });
  });

  it('takes a backend that never answers for silent', async () => {
    const { result } = renderHook(
      () => useLiveData({ key: 'k', load: () => new Promise(() => {}) }),
      { wrapper: Apis },
    );
    await pass(15_000);
    expect(result.current.error?.message).toBe('No answer within 15 s.');
  });
});
