import { Link } from '@backstage/core-components';
import { useLocation } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { entryAnchor } from './useAnchor';

/** Leads to one entry of the timeline on the same page. */
export function EntryLink(props: { sequence: number }) {
  const t = useWords();
  const { pathname, search } = useLocation();
  const sequence = String(props.sequence);
  return (
    <Link
      to={`${pathname}${search}#${entryAnchor(props.sequence)}`}
      aria-label={t('record.entry', { sequence })}
    >
      #{sequence}
    </Link>
  );
}
