import { CommunicationKind } from '@messaging-health/backstage-plugin-common';
import { SlaTerms } from '../clocks';

/** "Próxima atualização em até 30 minutos": the first message promises no more, whatever config says. */
const WORD_OF_RUNBOOK = 30 * 60_000;

/** What a message promises by its own words, where nobody says otherwise. */
export function promiseOf(
  kind: CommunicationKind,
  sentAt: Date,
  { nextUpdateMilliseconds }: Pick<SlaTerms, 'nextUpdateMilliseconds'>,
): Date | undefined {
  return kind === 'initial'
    ? new Date(
        sentAt.getTime() + Math.min(WORD_OF_RUNBOOK, nextUpdateMilliseconds),
      )
    : undefined;
}
