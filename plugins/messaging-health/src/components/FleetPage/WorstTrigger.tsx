import { OrganizationRow } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { sayTrigger } from '../Verdict';

/** Ages in a row are told in minutes: looking every second would show nothing new. */
const LOOK_MS = 5000;

/** The trigger that speaks loudest, with its value, its limit and its hold clock. */
export function WorstTrigger(props: {
  verdict: NonNullable<OrganizationRow['worstTrigger']>;
}) {
  const t = useWords();
  const format = useFormat();
  const now = useNow(LOOK_MS);
  const { verdict } = props;
  if (
    verdict.state === 'unknown' &&
    verdict.unknownReason &&
    !verdict.firingSince
  ) {
    return (
      <>
        {t('fleet.unknownTrigger', {
          trigger: t(`trigger.${verdict.trigger}`),
          why: t(`unknownShort.${verdict.unknownReason}`),
        })}
      </>
    );
  }
  return <>{sayTrigger(verdict, { t, format, now })}</>;
}
