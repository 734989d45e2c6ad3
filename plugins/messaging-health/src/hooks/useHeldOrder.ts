import { useEffect, useMemo, useRef, useState } from 'react';

/** So long after the last stir of hand or key nobody is about to click any more. */
const HOLD_MS = 10_000;

interface Held<Row> {
  /** The rows to show. */
  rows: Row[];
  /** True where the order that is shown is not the true one any more. */
  outdated: boolean;
  /** Shows the true order at once. */
  release: () => void;
  /** To be put on what the rows stand in. */
  watch: {
    onPointerMove: () => void;
    onPointerLeave: () => void;
    onKeyDown: () => void;
    onFocus: () => void;
  };
}

/**
 * Keeps rows in their places while a hand is among them, and shows new figures in the
 * old places meanwhile. Never for long: a pointer that lies forgotten in the table must
 * not keep the worst from the top.
 */
export function useHeldOrder<Row>(
  scope: string,
  rows: Row[],
  keyOf: (row: Row) => string,
): Held<Row> {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = useRef<{ scope: string; rows: Row[] }>({ scope, rows });
  useEffect(() => () => clearTimeout(timer.current), []);

  const watch = useMemo(() => {
    const release = () => {
      clearTimeout(timer.current);
      setHeld(false);
    };
    const hold = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(release, HOLD_MS);
      setHeld(true);
    };
    return {
      onPointerMove: hold,
      onPointerLeave: release,
      onKeyDown: hold,
      onFocus: hold,
    };
  }, []);

  const fresh = new Map(rows.map(row => [keyOf(row), row]));
  const isHeld = held && shown.current.scope === scope;
  const next = isHeld
    ? shown.current.rows.map(row => fresh.get(keyOf(row)) ?? row)
    : rows;
  shown.current = { scope, rows: next };
  return {
    rows: next,
    outdated: next.some(
      (row, index) => !rows[index] || keyOf(rows[index]) !== keyOf(row),
    ),
    release: watch.onPointerLeave,
    watch,
  };
}
