import { Statement } from '@messaging-health/backstage-plugin-common';
import { CrmTraces } from '@messaging-health/backstage-plugin-node';
import { ScenarioStage } from './ScenarioStage';

/** What came of a scenario. */
export interface ScenarioOutcome {
  holds: boolean;
  statement: Statement;
}

/** One scenario of the runbook's §5, played with invented people. */
export interface Scenario {
  readonly id: string;
  /** False where the organization has no inbox for it. */
  isPossible(stage: ScenarioStage): boolean;
  play(stage: ScenarioStage): Promise<ScenarioOutcome>;
}

/** What one person left behind, in figures. */
export interface PersonTraces {
  link: CrmTraces['links'][number] | undefined;
  links: number;
  identities: number;
  contacts: number;
  created: number;
  /** True where the link, the identities and the contacts name one contact. */
  belongTogether: boolean;
  /** What the CRM logged, for people to read; `-` where it logged nothing. */
  log: string;
  hasErrors: boolean;
}

const BAD = new Set(['error', 'ambiguous', 'not_found']);

/** The traces of one person, by position, in one conversation. */
export function tracesOf(
  traces: CrmTraces,
  asked: number,
  conversationId: number,
): PersonTraces {
  const links = traces.links.filter(
    link => link.conversationId === conversationId,
  );
  const actions = traces.resolutions
    .filter(resolution => resolution.asked === asked)
    .map(({ action }) => action);
  const identities = traces.identities.filter(one => one.asked === asked);
  const contacts = traces.contacts.filter(one => one.asked.includes(asked));
  const named = new Set([
    ...links.map(({ contactId }) => contactId),
    ...identities.map(({ contactId }) => contactId),
    ...contacts.map(({ id }) => id),
  ]);
  return {
    link: links[0],
    links: links.length,
    identities: identities.length,
    contacts: contacts.length,
    belongTogether: named.size === 1,
    created: actions.filter(action => action === 'created').length,
    log: actions.join(', ') || '-',
    hasErrors: actions.some(action => BAD.has(action)),
  };
}

/** True where exactly one link, identity and contact stand for the person, and belong together. */
export function isOnePerson({
  link,
  links,
  identities,
  contacts,
  created,
  belongTogether,
  hasErrors,
}: PersonTraces): boolean {
  return (
    links === 1 &&
    identities === 1 &&
    contacts === 1 &&
    created <= 1 &&
    belongTogether &&
    !hasErrors &&
    link?.contactId !== undefined
  );
}

/** The figures of a person's traces, as statements hold them. */
export function figuresOf({ links, identities, contacts, log }: PersonTraces) {
  return { links, identities, contacts, log };
}
