import {
  healthOfTrigger,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';

/** The state of one trigger, in its own word and the look of its health. */
export function TriggerState(props: {
  verdict: Omit<TriggerVerdict, 'series'>;
}) {
  const t = useWords();
  const { verdict } = props;
  const health = healthOfTrigger(verdict);
  const calm = verdict.state === 'inactive';
  const word = () => {
    if (!health) {
      return t('state.unwatched');
    }
    if (calm && verdict.earlyWarningSince) {
      return t('state.early-warning');
    }
    return t(`state.${verdict.state}`);
  };
  return <HealthPill health={health}>{word()}</HealthPill>;
}
