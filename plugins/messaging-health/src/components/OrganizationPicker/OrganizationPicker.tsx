import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useOrganizationTitles } from '../../hooks/useOrganizationTitles';
import { Find, Findable } from '../../hooks/useSearchAsTyped';
import { useWords } from '../../hooks/useWords';
import { SearchPicker } from '../SearchPicker';

/** Nobody reads longer lists; typing on finds the rest. */
const MOST = 20;

interface OrganizationPickerProps {
  label: string;
  /** Ids of those chosen. */
  chosen: string[];
  /** At most so many; the newest stay. */
  most: number;
  /** Shown while none is chosen. */
  placeholder?: string;
  className?: string;
  onChange: (ids: string[]) => void;
}

/** Chooses organizations of a fleet of any size. */
export function OrganizationPicker(props: OrganizationPickerProps) {
  const t = useWords();
  const { chosen, most, onChange, ...shown } = props;
  const { titleOf, learn } = useOrganizationTitles(chosen);
  const choose = (next: Findable[]) => {
    learn(next);
    onChange(next.slice(-most).map(({ id }) => id));
  };
  return (
    <SearchPicker
      {...shown}
      chosen={chosen.map(id => ({ id, title: titleOf(id) }))}
      find={useFindOrganizations()}
      none={t('picker.none')}
      onChange={choose}
    />
  );
}

/** Organizations whose title, reference or id holds a text, by title. */
function useFindOrganizations(): Find {
  const api = useApi(messagingHealthApiRef);
  return useCallback(
    async (text, signal) => {
      const { items } = await api.call(
        'getFleet',
        { search: text || undefined, sort: 'title', limit: MOST },
        { signal },
      );
      return items.map(({ organization: { id, title } }) => ({ id, title }));
    },
    [api],
  );
}
