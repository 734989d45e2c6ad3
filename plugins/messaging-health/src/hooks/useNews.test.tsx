import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { concernsOrganization } from './concernsOrganization';
import { News, useNews } from './useNews';

const listeners = new Set<(message: unknown) => void>();
const signals = {
  subscribe: (_: string, listener: (message: never) => void) => {
    const heard = (message: unknown) => listener(message as never);
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

const broadcast = (message: unknown) =>
  act(() => listeners.forEach(listener => listener(message)));
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const listen = (concerns: (news: News) => boolean = () => true) =>
  renderHook(() => useNews(concerns), { wrapper: Apis });

describe('useNews', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('counts the first at once', () => {
    const { result } = listen();
    broadcast({ organizationId: 'one' });
    expect(result.current).toBe(1);
  });

  it('counts a storm of them once each two seconds', async () => {
    const { result } = listen();
    for (let index = 0; index < 500; index += 1) {
      broadcast({ organizationId: `number ${index}` });
    }
    expect(result.current).toBe(1);
    await pass(2000);
    expect(result.current).toBe(2);
    await pass(10_000);
    expect(result.current).toBe(2);
  });

  it('counts what concerns the screen only: its organization, or so many at once that it may be among them', async () => {
    const { result } = listen(concernsOrganization('one'));
    broadcast({ organizationId: 'two' });
    expect(result.current).toBe(0);
    broadcast({ organizationId: 'one' });
    expect(result.current).toBe(1);
    await pass(2000);
    broadcast({ fleet: true });
    expect(result.current).toBe(2);
  });

  it('does not count what it can not read', () => {
    const { result } = listen();
    broadcast('nonsense');
    expect(result.current).toBe(0);
  });

  it('listens no longer once the screen is gone', () => {
    const { unmount } = listen();
    unmount();
    expect(listeners.size).toBe(0);
  });

  it('counts nothing in an app without signals', () => {
    const { result } = renderHook(() => useNews(() => true), {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      ),
    });
    expect(result.current).toBe(0);
  });
});
