import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useRef, useState } from 'react';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';

/** Titles of organizations that are known by id only, for example from a link. An id that nobody knows keeps itself for a title. */
export function useOrganizationTitles(ids: string[]) {
  const api = useApi(messagingHealthApiRef);
  const [titles, setTitles] = useState<Record<string, string>>({});
  const asked = useRef(new Set<string>());
  const missing = ids.filter(id => !titles[id]).join();

  useEffect(() => {
    for (const id of missing.split(',').filter(Boolean)) {
      if (!asked.current.has(id)) {
        asked.current.add(id);
        api.call('getFleet', { search: id, limit: 1 }).then(
          ({ items }) => {
            const title = items[0]?.organization.title;
            if (title) {
              setTitles(before => ({ ...before, [id]: title }));
            }
          },
          // The id itself is shown, and the question can be asked all the same.
          () => {},
        );
      }
    }
  }, [api, missing]);

  return {
    titleOf: (id: string) => titles[id] ?? id,
    /** Takes titles that came by another way. */
    learn: (found: Array<{ id: string; title: string }>) =>
      setTitles(before => ({
        ...before,
        ...Object.fromEntries(found.map(({ id, title }) => [id, title])),
      })),
  };
}
