import {
  Attachment,
  CLOSING_FACTS,
  ClosingFact,
  ClosingGate,
  CorrectiveAction,
  Hypothesis,
  RecordVerdict,
  RoleHolder,
  SlaClock,
  SlaForecast,
} from '@messaging-health/backstage-plugin-common';
import { ago, HOUR, MINUTE } from './moments';

const ana = { type: 'user', entityRef: 'user:default/ana.plantao' } as const;

/** The item of evidence that every fixture of an incident has. */
export const evidenceId = '20000000-0000-4000-8000-000000000001';

/** Who does what: one role by config, one handed over, one that nobody has. */
export const roles: RoleHolder[] = [
  {
    role: 'incident-commander',
    holder: 'user:default/ana.plantao',
    since: ago(2 * MINUTE),
    handedBy: { type: 'user', entityRef: 'user:default/bento' },
  },
  { role: 'crm-operations', holder: 'group:default/crm-operations' },
  { role: 'communication' },
];

/** Diagnosis and rollback in time; the analysis and the next message are owed. */
export const clocks: SlaClock[] = [
  {
    clock: 'diagnosis',
    round: 1,
    startedAt: ago(3 * MINUTE),
    dueAt: ago(-12 * MINUTE),
    metAt: ago(2 * MINUTE),
    metBy: 2,
    state: 'met',
    warned: [],
  },
  {
    clock: 'rollback',
    round: 1,
    startedAt: ago(3 * MINUTE),
    dueAt: ago(-27 * MINUTE),
    metAt: ago(MINUTE),
    metBy: 3,
    state: 'met',
    warned: [],
  },
  {
    clock: 'preliminary-rca',
    round: 1,
    startedAt: ago(3 * MINUTE),
    dueAt: ago(-117 * MINUTE),
    state: 'running',
    warned: [],
  },
];

export const forecasts: SlaForecast[] = [
  {
    clock: 'preliminary-rca',
    basis: 'organization',
    samples: 12,
    expectedAt: ago(-60 * MINUTE),
    latestAt: ago(-130 * MINUTE),
    inTime: 'at-risk',
  },
];

/** A guess that is still open, with one thing that speaks for it. */
export function hypothesis(changes: Partial<Hypothesis> = {}): Hypothesis {
  return {
    id: '30000000-0000-4000-8000-000000000001',
    text: 'The deployment of last night broke the webhook.',
    author: ana,
    at: ago(MINUTE),
    status: 'open',
    evidence: [{ stance: 'for', evidenceId, by: ana, at: ago(MINUTE) }],
    ...changes,
  };
}

/** Something that is to be done, and that v2 waits for. */
export function correctiveAction(
  changes: Partial<CorrectiveAction> = {},
): CorrectiveAction {
  return {
    id: '40000000-0000-4000-8000-000000000001',
    title: 'Test the webhook before each release',
    owner: 'user:default/bento',
    dueOn: ago(-7 * 24 * HOUR).slice(0, 10),
    link: 'https://issues.example/42',
    blocksReturn: true,
    createdBy: ana,
    createdAt: ago(MINUTE),
    ...changes,
  };
}

/** A gate to which some facts are still missing. */
export function gateLacking(...lacking: ClosingFact[]): ClosingGate {
  return {
    mayClose: lacking.length === 0,
    items: CLOSING_FACTS.map(fact => ({
      fact,
      isPresent: !lacking.includes(fact),
      statement: {
        code: 'fixture',
        values: {},
        text: lacking.includes(fact)
          ? `${fact}: still to be given.`
          : `${fact}: is there.`,
      },
      ...(lacking.includes(fact) ? { role: 'incident-commander' } : {}),
    })),
  };
}

export const closing = gateLacking('final-rca', 'corrective-actions');

/** A file that somebody attached. */
export function attachment(changes: Partial<Attachment> = {}): Attachment {
  return {
    id: '50000000-0000-4000-8000-000000000001',
    evidenceId: '20000000-0000-4000-8000-000000000002',
    name: 'webhook.log',
    type: 'text/plain',
    size: 2048,
    sha256: 'ab'.repeat(32),
    attachedBy: ana,
    attachedAt: ago(MINUTE),
    ...changes,
  };
}

/** What the backend says of a record that is whole. */
export function recordVerdict(
  changes: Partial<RecordVerdict> = {},
): RecordVerdict {
  return {
    incident: 'INC-000042',
    intact: true,
    entries: 3,
    erased: 0,
    evidence: 1,
    findings: [],
    head: {
      organizationId: '00000000-0000-4000-8000-000000000001',
      incident: 'INC-000042',
      sequence: 3,
      hash: 'cd'.repeat(32),
      signedAt: ago(MINUTE),
      keyId: '0123456789abcdef',
      signature: 'c2lnbmVk',
    },
    keys: [
      {
        keyId: '0123456789abcdef',
        publicKey: 'PUBLIC KEY',
        isEphemeral: false,
      },
    ],
    verifiedAt: ago(1),
    ...changes,
  };
}
