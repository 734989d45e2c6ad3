import { useCallback } from 'react';
import { useOrganizationZone } from './OrganizationZone';
import { useFormat } from './useFormat';

/** Tells a moment exactly: in UTC, where the reader is, and where the organization's customers are. */
export function useExactTime(): (ms: number) => string {
  const format = useFormat();
  const timeZone = useOrganizationZone();
  return useCallback(
    (ms: number) => format.exact(ms, timeZone),
    [format, timeZone],
  );
}
