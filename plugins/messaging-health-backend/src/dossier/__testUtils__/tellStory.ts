import {
  Evidence,
  Incident,
  Operation,
  RecordVerdict,
  ROLLBACK_STEP_IDS,
  say,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { draftRca } from '../../rootCause/draft/draftRca';
import { DossierSource } from '../DossierSource';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const bruno = { type: 'user', entityRef: 'user:default/bruno' } as const;
const system = { type: 'system', replica: 'replica-1' } as const;
const operationId = '20000000-0000-4000-8000-000000000001';
const decision = '30000000-0000-4000-8000-000000000002';
const report = '30000000-0000-4000-8000-000000000003';
const action = '40000000-0000-4000-8000-000000000001';
const hypothesis = '50000000-0000-4000-8000-000000000001';
const person = ana.entityRef;
const INCIDENT = 'INC-000042';
const at = (minutes: number) =>
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

const timeline = TOLD.map(([minutes, told], index): TimelineEntry => {
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

const evidence: Evidence[] = [
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

const operation: Operation = {
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

const clock = { round: 1, startedAt: at(25), warned: [] };

function incidentOf(change: Partial<Incident>): Incident {
  return {
    number: INCIDENT,
    organizationId: '00000000-0000-4000-8000-00000000000a',
    organizationTitle: 'Padaria Imaginária',
    entityRef: 'group:default/padaria-imaginaria',
    ...{ status: 'mitigated', severity: 'critical', sla: 'missed' },
    triggers: ['webhook-5xx'],
    openedBy: system,
    ...{ onsetAt: at(10), detectedAt: at(25), diagnosedAt: at(26) },
    ...{ decidedAt: at(26), restoredAt: at(35), updatedAt: at(100) },
    commander: person,
    rca: 'preliminary',
    plannedGoLiveAt: '2026-03-10T12:00:00.000Z',
    roles: [
      { role: 'incident-commander', holder: person, since: at(27) },
      { role: 'crm-operations', holder: 'group:default/crm' },
      { role: 'communication' },
    ],
    clocks: [
      {
        ...clock,
        ...{ clock: 'diagnosis', dueAt: at(40), metAt: at(26), metBy: 2 },
        state: 'met',
      },
      {
        ...clock,
        ...{ clock: 'rollback', dueAt: at(55), metAt: at(28), metBy: 6 },
        state: 'met',
      },
      {
        ...clock,
        ...{ clock: 'preliminary-rca', dueAt: at(145), metAt: at(150) },
        state: 'missed',
      },
    ],
    forecasts: [],
    hypotheses: [
      {
        id: hypothesis,
        text: 'um caminho do CRM foi renomeado na versão de ontem',
        ...{ author: bruno, at: at(50), status: 'confirmed' },
        ...{ decidedBy: ana, decidedAt: at(60) },
        reason: 'a versão mostra o novo caminho, e os erros começaram com ela',
        evidence: [
          { stance: 'for', evidenceId: report, by: ana, at: at(55) },
          { stance: 'against', entry: 5, by: bruno, at: at(56) },
        ],
      },
    ],
    correctiveActions: [
      {
        id: action,
        title: 'Testar os caminhos do webhook antes de publicar | sempre',
        ...{ owner: bruno.entityRef, dueOn: '2026-03-15', blocksReturn: true },
        link: 'https://tracker.invented.example/17',
        ...{ createdBy: ana, createdAt: at(70) },
      },
    ],
    closing: {
      mayClose: false,
      items: [
        {
          fact: 'detection',
          isPresent: true,
          statement: say('incident.restored'),
        },
        {
          fact: 'final-rca',
          isPresent: false,
          statement: say('incident.record-incomplete', {
            missing: 'a análise final',
          }),
        },
      ],
    },
    communications: {
      sent: [
        {
          id: '60000000-0000-4000-8000-000000000001',
          ...{ kind: 'initial', language: 'pt', via: 'manual', entry: 3 },
          text: 'Identificamos instabilidade no fluxo de mensageria da organização Padaria Imaginária. Iniciamos rollback controlado para manter atendimento ativo.\nPróxima atualização em até 30 minutos.',
          recipients: ['grupo de avisos do cliente'],
          ...{ sentAt: at(31), sentBy: bruno, nextUpdateAt: at(61) },
        },
      ],
    },
    attachments: [
      {
        id: '70000000-0000-4000-8000-000000000001',
        evidenceId: '30000000-0000-4000-8000-000000000001',
        ...{ name: 'erros do webhook.csv', type: 'text/csv', size: 4_211 },
        sha256: 'f'.repeat(64),
        ...{ attachedBy: ana, attachedAt: at(45) },
      },
    ],
    ...{ timeline, evidence, operationIds: [operationId] },
    ...change,
  };
}

const verdict: RecordVerdict = {
  incident: INCIDENT,
  intact: true,
  entries: timeline.length,
  erased: 0,
  evidence: evidence.length,
  findings: [],
  head: {
    organizationId: '00000000-0000-4000-8000-00000000000a',
    incident: INCIDENT,
    sequence: timeline.length,
    hash: 'b'.repeat(64),
    signedAt: at(70),
    keyId: '0123456789abcdef',
    signature: `${'A'.repeat(86)}==`,
  },
  keys: [
    {
      keyId: '0123456789abcdef',
      publicKey: `-----BEGIN PUBLIC KEY-----\n${'M'.repeat(
        60,
      )}\n-----END PUBLIC KEY-----\n`,
      isEphemeral: true,
    },
  ],
  verifiedAt: at(200),
};

/** An invented incident of a rollback, told whole: everything that a dossier can show is in it. */
export function tellStory(change: Partial<Incident> = {}): DossierSource {
  const incident = incidentOf(change);
  const author = { author: ana, at: at(150) };
  return {
    incident,
    verdict: { ...verdict, entries: incident.timeline.length },
    operations: [operation],
    rcaVersions: [
      {
        ...{ version: 2, stage: 'preliminary', language: 'pt', ...author },
        text: draftRca(incident, 'pt'),
      },
      { version: 1, stage: 'draft', language: 'pt', ...author },
    ],
    issuedAt: at(200),
  };
}
