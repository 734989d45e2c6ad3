import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** The part of an address that names one entry. */
export function entryAnchor(sequence: number): string {
  return `entry-${sequence}`;
}

/** What the address names, without its `#`; an empty text where it names nothing. */
export function useAnchor(): string {
  return useLocation().hash.slice(1);
}

/** Goes to what the address names, each time that somebody follows a link: the browser looked for it before it was drawn. */
export function useGoToAnchor(): void {
  const location = useLocation();
  useEffect(() => {
    const target = location.hash
      ? document.getElementById(location.hash.slice(1))
      : null;
    target?.scrollIntoView?.();
    target?.focus({ preventScroll: true });
  }, [location]);
}
