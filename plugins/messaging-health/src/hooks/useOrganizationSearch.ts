import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';

/** Whoever stops typing for so long is taken to have finished. */
const REST_MS = 250;
/** Nobody reads longer lists; typing on finds the rest. */
const MOST = 20;

/** An organization that can be chosen. */
export interface OrganizationOption {
  id: string;
  title: string;
}

interface Found {
  options: OrganizationOption[];
  searching: boolean;
  error?: Error;
}

/** Organizations whose title, reference or id holds a text, by title. Nothing is asked for until somebody looks. */
export function useOrganizationSearch(text: string, looking: boolean): Found {
  const api = useApi(messagingHealthApiRef);
  const [found, setFound] = useState<Found>({ options: [], searching: false });
  useEffect(() => {
    if (!looking) {
      return undefined;
    }
    const abort = new AbortController();
    setFound(before => ({ ...before, searching: true }));
    const timer = setTimeout(async () => {
      try {
        const { items } = await api.call(
          'getFleet',
          { search: text.trim() || undefined, sort: 'title', limit: MOST },
          { signal: abort.signal },
        );
        if (!abort.signal.aborted) {
          setFound({
            options: items.map(({ organization: { id, title } }) => ({
              id,
              title,
            })),
            searching: false,
          });
        }
      } catch (error) {
        if (!abort.signal.aborted) {
          setFound({
            options: [],
            searching: false,
            error: error instanceof Error ? error : new Error(String(error)),
          });
        }
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [api, text, looking]);
  return found;
}
