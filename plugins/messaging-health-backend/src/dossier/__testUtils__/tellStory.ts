import {
  Incident,
  RecordVerdict,
  say,
} from '@messaging-health/backstage-plugin-common';
import { draftRca } from '../../rootCause/draft/draftRca';
import { DossierSource } from '../DossierSource';
import {
  action,
  ana,
  at,
  bruno,
  evidence,
  hypothesis,
  INCIDENT,
  operation,
  operationId,
  person,
  report,
  system,
  timeline,
} from './storyRecord';

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
    scaffolderTasks: [],
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
