import {
  healthOfTrigger,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';

/** The state of one trigger, in its own word and the look of its health; one that is only shown beside the others looks as it would if it counted. */
export function TriggerState(props: {
  verdict: Omit<TriggerVerdict, 'series'>;
}) {
  const t = useWords();
  const { verdict } = props;
  const health = healthOfTrigger({ ...verdict, advisory: false });
  const calm = verdict.state === 'inactive';
  const word = () => {
    if (!health) {
      return t('state.unwatched');
    }
    if (verdict.state === 'unknown' && verdict.firingSince) {
      return t('state.firing-blind');
    }
    if (calm && verdict.earlyWarningSince) {
      return t('state.early-warning');
    }
    return t(`state.${verdict.state}`);
  };
  return <HealthPill health={health}>{word()}</HealthPill>;
}
