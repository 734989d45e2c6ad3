import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useState } from 'react';
import { Find, Findable } from '../../hooks/useSearchAsTyped';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { SearchPicker } from '../SearchPicker';

/** Nobody reads longer lists; typing on finds the rest. */
const MOST = 20;

interface CatalogPickerProps {
  label: string;
  /** References of those chosen, `user:default/ana`. */
  chosen: string[];
  /** What stands below the field. */
  hint?: string;
  onChange: (entityRefs: string[]) => void;
}

/** Chooses users and groups of the catalog. */
export function CatalogPicker(props: CatalogPickerProps) {
  const t = useWords();
  const { label, chosen, hint, onChange } = props;
  const [known, setKnown] = useState<Record<string, string>>({});
  const choose = (next: Findable[]) => {
    const titles = next.map(({ id, title }) => [id, title]);
    setKnown(before => ({ ...before, ...Object.fromEntries(titles) }));
    onChange(next.map(({ id }) => id));
  };
  return (
    <SearchPicker
      label={label}
      hint={hint}
      chosen={chosen.map(id => ({ id, title: known[id] ?? personName(id) }))}
      find={useFindHolders()}
      none={t('customer.nobodyFound')}
      onChange={choose}
    />
  );
}

function toFindable(entity: Entity): Findable {
  const { kind, metadata } = entity;
  const name = metadata.title ?? metadata.name;
  return { id: stringifyEntityRef(entity), title: `${name} (${kind})` };
}

/** Users and groups whose name or title holds a text. */
function useFindHolders(): Find {
  const catalog = useApi(catalogApiRef);
  return useCallback(
    async text => {
      const { items } = await catalog.queryEntities({
        filter: { kind: ['User', 'Group'] },
        fullTextFilter: {
          term: text,
          fields: ['metadata.name', 'metadata.title'],
        },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
        ],
        limit: MOST,
      });
      return items.map(toFindable);
    },
    [catalog],
  );
}
