import {
  CommunicationKind,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';
import { customerMessage } from '../../incidents';
import { customerInstant } from './customerInstant';

/** How it stands between the runbook's messages; nothing is said to be under way that is not. */
export type Standing = 'undecided' | 'running' | 'restored' | 'returned';

/** What a message to the customer is written from. */
export interface DraftFacts {
  kind: CommunicationKind;
  language: RecordLanguage;
  organizationTitle: string;
  /** What an update says of the rollback. */
  standing: Standing;
  etaAt?: string;
  nextUpdateAt?: string;
  timeZone: string;
}

/** What is told between the runbook's two messages. */
const UPDATES: Record<
  RecordLanguage,
  Record<Standing | 'eta' | 'next', string>
> = {
  pt: {
    undecided:
      'Estamos analisando a instabilidade no fluxo de mensageria da organização <ORG>.',
    returned:
      'A v2 voltou a atender a organização <ORG> e está em observação.',
    restored:
      'Seguimos tratando a instabilidade no fluxo de mensageria da organização <ORG>. O atendimento está ativo no fluxo de contingência.',
    running:
      'Seguimos tratando a instabilidade no fluxo de mensageria da organização <ORG>. O rollback controlado está em andamento.',
    eta: 'Previsão de correção:',
    next: 'Próxima atualização até:',
  },
  en: {
    undecided:
      'We are looking into the instability in the messaging flow of the organization <ORG>.',
    returned:
      'v2 serves the organization <ORG> again, and is being watched.',
    restored:
      'We are still working on the instability in the messaging flow of the organization <ORG>. Service is running on the contingency flow.',
    running:
      'We are still working on the instability in the messaging flow of the organization <ORG>. The controlled rollback is under way.',
    eta: 'Correction expected at:',
    next: 'Next update by:',
  },
};

function opening(facts: DraftFacts): string {
  const { kind, language, organizationTitle, standing } = facts;
  if (kind !== 'update') {
    return customerMessage(kind, organizationTitle)[language];
  }
  const words = UPDATES[language];
  // A function, since a title may hold `$&`, which `replace` would read as a command.
  return words[standing].replace('<ORG>', () => organizationTitle);
}

/**
 * A message to the customer: the runbook's words first, word for word; then, where they
 * are known, when the correction is expected and when the next update comes.
 */
export function draftText(facts: DraftFacts): string {
  const { language, timeZone, etaAt, nextUpdateAt } = facts;
  const words = UPDATES[language];
  const sentence = (intro: string, instant: string | undefined) =>
    instant === undefined
      ? []
      : [`${intro} ${customerInstant(instant, language, timeZone)}.`];
  return [
    opening(facts),
    ...sentence(words.eta, etaAt),
    ...sentence(words.next, nextUpdateAt),
  ].join(' ');
}
