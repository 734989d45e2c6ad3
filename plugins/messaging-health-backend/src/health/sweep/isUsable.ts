import { Observation } from '@messaging-health/backstage-plugin-common';
import { SignalSource } from '@messaging-health/backstage-plugin-node';
import { MINUTE } from '../rules/MinuteFigures';

/** A source that answers nonsense must not corrupt what is stored. */
export function isUsable(
  observation: Observation,
  question: {
    source: Pick<SignalSource, 'signal'>;
    asked: ReadonlySet<string>;
    from: number;
    to: number;
  },
): boolean {
  const { organizationId, signal, total, failed } = observation;
  const minute = observation.minute.getTime();
  return (
    signal === question.source.signal &&
    question.asked.has(organizationId) &&
    minute >= question.from &&
    minute < question.to &&
    minute % MINUTE === 0 &&
    Number.isSafeInteger(total) &&
    Number.isSafeInteger(failed) &&
    failed >= 0 &&
    failed <= total
  );
}
