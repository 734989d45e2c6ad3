import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { RecordWording } from '../../wording';

/** A hypothesis in the language of the draft where the system made it, else in its author's words. */
export function hypothesisText(
  wording: RecordWording,
  { statement, text }: Pick<Hypothesis, 'statement' | 'text'>,
): string {
  return (statement ? wording.say(statement) : text).replace(/\.$/, '');
}
