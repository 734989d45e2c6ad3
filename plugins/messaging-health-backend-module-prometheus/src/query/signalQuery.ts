import { SignalSettings } from '../PrometheusSettings';
import { expandCountTemplate } from './CountTemplate';

/** The label by which the two halves of an answer are told apart. */
export const PART_LABEL = 'messaging_health_part';

/** The PromQL of one signal: both counts of every organization, from one evaluation. */
export function signalQuery(
  {
    total,
    failed,
    organizationLabel,
  }: Pick<SignalSettings, 'total' | 'failed' | 'organizationLabel'>,
  stepSeconds: number,
): string {
  const parts = Object.entries({ total, failed }).map(
    // On lines of its own, so that a comment in a template ends where the template ends.
    ([part, template]) =>
      `label_replace(sum by (${organizationLabel}) (\n${expandCountTemplate(
        template,
        stepSeconds,
      )}\n), "${PART_LABEL}", "${part}", "", "")`,
  );
  return parts.join('\nor\n');
}
