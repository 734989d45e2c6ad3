import Typography from '@material-ui/core/Typography';
import LinkIcon from '@material-ui/icons/Link';
import {
  TimelineEntry,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { useMemo } from 'react';
import { useClock } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { Findings } from './Findings';

/** Whether the timeline is one unbroken chain, as this browser itself has reckoned. */
export function BrowserVerdict(props: { timeline: TimelineEntry[] }) {
  const t = useWords();
  const format = useFormat();
  const clock = useClock();
  const { timeline } = props;
  const { verdict, checkedAt } = useMemo(
    () => ({ verdict: verifyChain(timeline), checkedAt: clock() }),
    [timeline, clock],
  );
  if (!verdict.intact) {
    return <Findings findings={verdict.findings} />;
  }
  return (
    <Typography variant="body2" component="div">
      <LinkIcon fontSize="small" aria-hidden />{' '}
      {t('chain.intact', { count: verdict.entries })}{' '}
      {t('chain.when', { time: format.clockTime(checkedAt) })}{' '}
      <CopyButton
        text={verdict.head}
        label={t('action.copyWhat', { what: t('chain.head') })}
      />
    </Typography>
  );
}
