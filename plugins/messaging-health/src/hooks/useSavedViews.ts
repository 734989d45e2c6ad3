import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';

const KEY = 'incident-views';
/** Nobody finds their way among more. */
export const MOST_VIEWS = 20;

const savedViewsSchema = z
  .array(z.object({ name: z.string(), search: z.string() }))
  .catch([]);

/** A search of the history that a person has given a name; `search` is that part of its address. */
export type SavedView = z.infer<typeof savedViewsSchema>[number];

/** The views that this person has kept, where the portal keeps its settings. */
export function useSavedViews() {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(
    () => storage.forBucket('messaging-health'),
    [storage],
  );
  const [views, setViews] = useState(() =>
    savedViewsSchema.parse(bucket.snapshot(KEY).value ?? []),
  );
  useEffect(() => {
    const subscription = bucket
      .observe$(KEY)
      .subscribe(({ value }) => setViews(savedViewsSchema.parse(value ?? [])));
    return () => subscription.unsubscribe();
  }, [bucket]);

  const keep = (next: SavedView[]) => bucket.set(KEY, next);
  return {
    views,
    /** A view of the same name is replaced. */
    save: (view: SavedView) =>
      keep(
        [...views.filter(({ name }) => name !== view.name), view].slice(
          -MOST_VIEWS,
        ),
      ),
    rename: (from: string, to: string) =>
      keep(
        views
          .filter(({ name }) => name === from || name !== to)
          .map(view => (view.name === from ? { ...view, name: to } : view)),
      ),
    remove: (gone: string) => keep(views.filter(({ name }) => name !== gone)),
  };
}
