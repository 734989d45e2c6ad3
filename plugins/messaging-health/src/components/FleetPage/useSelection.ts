import { OrganizationRow } from '@messaging-health/backstage-plugin-common';
import { useCallback, useMemo, useState } from 'react';

/** An organization that was chosen; kept also while its row is on another page. */
export interface Chosen {
  id: string;
  entityRef: string;
  title: string;
}

/** Rows chosen by a person, in the order in which they were chosen. */
export interface Selection {
  chosen: Chosen[];
  has: (id: string) => boolean;
  /** Chooses rows, or takes them back. */
  set: (rows: OrganizationRow[], isChosen: boolean) => void;
  clear: () => void;
}

/** Keeps what is chosen over pages, filters and new figures. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const set = useCallback(
    (rows: OrganizationRow[], isChosen: boolean) =>
      setChosen(before => {
        const after = new Map(before);
        for (const { organization } of rows) {
          const { id, entityRef, title } = organization;
          if (!isChosen) {
            after.delete(id);
          } else if (!after.has(id)) {
            after.set(id, { id, entityRef, title });
          }
        }
        return after;
      }),
    [],
  );
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({
      chosen: [...chosen.values()],
      has: (id: string) => chosen.has(id),
      set,
      clear,
    }),
    [chosen, set, clear],
  );
}
