import {
  Evidence,
  Operation,
  ROLLBACK_STEP_IDS,
  say,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';

// What the record of the invented incident holds, for `tellStory`.
export const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
export const bruno = { type: 'user', entityRef: 'user:default/bruno' } as const;
export const system = { type: 'system', replica: 'replica-1' } as const;
export const operationId = '20000000-0000-4000-8000-000000000001';
const decision = '30000000-0000-4000-8000-000000000002';
export const report = '30000000-0000-4000-8000-000000000003';
export const action = '40000000-0000-4000-8000-000000000001';
export const hypothesis = '50000000-0000-4000-8000-000000000001';
export const person = ana.entityRef;
export const INCIDENT = 'INC-000042';
export const at = (minutes: number) =>
  new Date(Date.parse('2026-03-01T02:50:00Z') + minutes * 60_000).toISOString();

const switched = {
  from: at(28),
  to: at(28.4),
  ...{ received: 12, executed: 9, lost: 3, conversations: [7, 8, 9] },
};

type Told = Pick<TimelineEntry, 'kind' | 'statement' | 'actor'> & {
  details?: Record<string, unknown>;
  evidence?: string;
};

const TOLD: Array<[minutes: number, told: Told]> = [
  [
    25,
    {
      kind: 'detection',
      actor: system,
      statement: say('incident.detected.webhook-5xx', {
        ...{ failed: 32, total: 500, percent: '6.4', limit: '2' },
      }),
      evidence: '30000000-0000-4000-8000-000000000001',
    },
  ],
  [
    26,
    {
      kind: 'decision',
      actor: ana,
      statement: say('incident.rollback-decided', {
        person,
        reason: 'os erros do webhook não param de subir',
      }),
      details: { operationId },
      evidence: decision,
    },
  ],
  [
    26.1,
    {
      kind: 'status',
      actor: system,
      statement: say('incident.status.mitigating'),
    },
  ],
  ...ROLLBACK_STEP_IDS.map((step, index): [number, Told] => [
    27 + index / 2,
    {
      kind: 'step',
      actor: system,
      statement: say('incident.step.done', { step }),
      details: { operationId, step },
    },
  ]),
  [
    29,
    {
      kind: 'evidence',
      actor: system,
      statement: say('operation.switch.lost', {
        ...{ received: 12, executed: 9, lost: 3, milliseconds: 24_000 },
      }),
      details: { operationId },
      evidence: report,
    },
  ],
  [35, { kind: 'status', actor: system, statement: say('incident.restored') }],
  [
    50,
    {
      kind: 'hypothesis',
      actor: bruno,
      statement: say('incident.note', {
        person: bruno.entityRef,
        text: 'um caminho do CRM foi renomeado na versão de ontem',
      }),
      details: { hypothesisId: hypothesis },
    },
  ],
  [
    70,
    {
      kind: 'corrective-action',
      actor: ana,
      statement: say('incident.note', {
        person,
        text: 'testar os caminhos do webhook antes de publicar',
      }),
      details: { actionId: action },
    },
  ],
];

export const timeline = TOLD.map(([minutes, told], index): TimelineEntry => {
  const { evidence, details = {}, ...rest } = told;
  return {
    format: 2,
    organizationId: '00000000-0000-4000-8000-00000000000a',
    incident: INCIDENT,
    sequence: index + 1,
    at: at(minutes),
    commitment: 'c'.repeat(64),
    ...(evidence
      ? {
          evidence: [
            {
              evidenceId: evidence,
              kind: 'restoration',
              collectedAt: at(minutes),
              collectedBy: system,
              commitment: 'd'.repeat(64),
            },
          ],
        }
      : {}),
    previousHash: 'a'.repeat(64),
    hash: 'b'.repeat(64),
    ...rest,
    details,
  };
});

export const evidence: Evidence[] = [
  {
    id: '30000000-0000-4000-8000-000000000001',
    ...{ incident: INCIDENT, kind: 'detection-figures', collectedAt: at(25) },
    collectedBy: system,
    content: { trigger: 'webhook-5xx', failed: 32, total: 500, ratio: 0.064 },
    commitment: 'd'.repeat(64),
    salt: 'e'.repeat(32),
  },
  {
    id: decision,
    ...{ incident: INCIDENT, kind: 'rollback-decision', collectedAt: at(26) },
    collectedBy: ana,
    content: {},
    commitment: 'd'.repeat(64),
    erased: true,
  },
  {
    id: report,
    ...{ incident: INCIDENT, kind: 'switch-report', collectedAt: at(29) },
    collectedBy: system,
    content: { operationId, ...switched },
    commitment: 'd'.repeat(64),
    salt: 'e'.repeat(32),
  },
];

export const operation: Operation = {
  id: operationId,
  kind: 'rollback',
  status: 'succeeded',
  organizationId: '00000000-0000-4000-8000-00000000000a',
  organizationTitle: 'Padaria Imaginária',
  entityRef: 'group:default/padaria-imaginaria',
  incident: INCIDENT,
  reason: 'os erros do webhook não param de subir',
  requestedBy: ana,
  requestedAt: at(26),
  finishedAt: at(36),
  updatedAt: at(36),
  steps: ROLLBACK_STEP_IDS.map((id, index) => ({
    id,
    position: index + 1,
    status: 'done',
    startedAt: at(27 + index / 2),
    finishedAt: at(27.4 + index / 2),
    attempts: 1,
    proofs: [
      {
        witness: 'n8n-read-back',
        holds: true,
        statement: say('incident.step.done', { step: id }),
        at: at(27.4 + index / 2),
      },
    ],
  })),
  signOffs: [
    { conversationId: 7, by: bruno.entityRef, at: at(33), note: 'respondida' },
  ],
  switchReport: switched,
};
