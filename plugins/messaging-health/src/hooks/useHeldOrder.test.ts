import { act, renderHook } from '@testing-library/react';
import { useHeldOrder } from './useHeldOrder';

interface Row {
  id: string;
  figure: number;
}

const rowsOf = (ids: string, figure: number): Row[] =>
  [...ids].map(id => ({ id, figure }));

function show(rows: Row[]) {
  return renderHook(
    ({ scope, shown }) => useHeldOrder(scope, shown, ({ id }) => id),
    { initialProps: { scope: 'page 1', shown: rows } },
  );
}

const idsOf = (rows: Row[]) => rows.map(({ id }) => id).join('');

describe('useHeldOrder', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows every new order at once while nobody is near', () => {
    const { result, rerender } = show(rowsOf('abc', 1));
    rerender({ scope: 'page 1', shown: rowsOf('cab', 2) });
    expect(idsOf(result.current.rows)).toBe('cab');
    expect(result.current.outdated).toBe(false);
  });

  it('keeps the places under a pointer, with the new figures in them, and says so', () => {
    const { result, rerender } = show(rowsOf('abc', 1));
    act(() => result.current.watch.onPointerMove());
    rerender({ scope: 'page 1', shown: rowsOf('cab', 2) });
    expect(result.current.rows).toEqual(rowsOf('abc', 2));
    expect(result.current.outdated).toBe(true);
  });

  it('shows the true order when the pointer leaves, or when asked to', () => {
    const { result, rerender } = show(rowsOf('abc', 1));
    act(() => result.current.watch.onPointerMove());
    rerender({ scope: 'page 1', shown: rowsOf('cab', 2) });
    act(() => result.current.release());
    expect(idsOf(result.current.rows)).toBe('cab');
  });

  it('does not wait for a pointer that lies forgotten among the rows', () => {
    const { result, rerender } = show(rowsOf('abc', 1));
    act(() => result.current.watch.onFocus());
    rerender({ scope: 'page 1', shown: rowsOf('xabc', 2) });
    expect(idsOf(result.current.rows)).toBe('abc');
    act(() => jest.advanceTimersByTime(10_000));
    expect(idsOf(result.current.rows)).toBe('xabc');
  });

  it('keeps nothing of another page', () => {
    const { result, rerender } = show(rowsOf('abc', 1));
    act(() => result.current.watch.onPointerMove());
    rerender({ scope: 'page 2', shown: rowsOf('def', 1) });
    expect(idsOf(result.current.rows)).toBe('def');
    expect(result.current.outdated).toBe(false);
  });
});
