import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** Whoever stops typing for so long is taken to have finished. */
const REST_MS = 250;
/** Nobody reads longer lists; typing on finds the rest. */
const MOST = 20;

/** A user or a group that can be chosen. */
export interface Holder {
  entityRef: string;
  title: string;
}

interface Found {
  options: Holder[];
  searching: boolean;
  error?: Error;
}

function toHolder(entity: Entity): Holder {
  const { kind, metadata } = entity;
  const name = metadata.title ?? metadata.name;
  return { entityRef: stringifyEntityRef(entity), title: `${name} (${kind})` };
}

/** Users and groups of the catalog whose name or title holds a text. Nothing is asked for until somebody looks. */
export function useCatalogSearch(text: string, looking: boolean): Found {
  const catalog = useApi(catalogApiRef);
  const [found, setFound] = useState<Found>({ options: [], searching: false });
  useEffect(() => {
    if (!looking) {
      return undefined;
    }
    let gone = false;
    setFound(before => ({ ...before, searching: true }));
    const tell = (next: Found) => {
      if (!gone) {
        setFound(next);
      }
    };
    const timer = setTimeout(() => {
      catalog
        .queryEntities({
          filter: { kind: ['User', 'Group'] },
          fullTextFilter: {
            term: text.trim(),
            fields: ['metadata.name', 'metadata.title'],
          },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.title',
          ],
          limit: MOST,
        })
        .then(
          ({ items }) =>
            tell({ options: items.map(toHolder), searching: false }),
          caught =>
            tell({ options: [], searching: false, error: toError(caught) }),
        );
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [catalog, text, looking]);
  return found;
}
