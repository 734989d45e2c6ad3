import {
  IncidentSummary,
  Operation,
  Organization,
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { DatabaseSlaClocks, NoClocks, SlaTerms } from '../../clocks';
import { DatabaseEvidenceBook } from '../../evidence';
import { DatabaseTimeline } from '../../timeline';
import { DefaultIncidentService } from '../DefaultIncidentService';
import { keepSlaOutcome } from '../keepSlaOutcome';

const pseudonymKey = 'an-invented-pseudonym-key';

/** An invented organization. */
export function organization(number = 1): Organization {
  return {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    entityRef: `group:default/invented-${number}`,
    title: `Invented Organization ${number}`,
    n8n: { instance: 'default' },
    chatwoot: { instance: 'default', inboxIds: [] },
    problems: [],
  };
}

/** Webhook errors at 6.4 %. */
export const webhookVerdict: TriggerVerdict = {
  trigger: 'webhook-5xx',
  state: 'firing',
  watched: true,
  limits: {
    threshold: 0.02,
    holdsForSeconds: 900,
    rateWindowSeconds: 300,
    minimumSamples: 20,
    keepFiringForSeconds: 300,
    staleAfterSeconds: 180,
  },
  figures: {
    ratio: 0.064,
    total: 500,
    failed: 32,
    windowRatio: 0.06,
    windowTotal: 1500,
    windowFailed: 90,
    upTo: '2026-03-01T03:00:00.000Z',
  },
};

/** The incidents on a database, with everything around them real but the operations; nothing is owed in time where `terms` are left out. */
export function createIncidentRoom(knex: Knex, terms?: SlaTerms) {
  const clock = new FakeClock();
  let ids = 0;
  const newId = () =>
    `10000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const timeline = new DatabaseTimeline({ knex, clock, pseudonymKey });
  const evidence = new DatabaseEvidenceBook({
    knex,
    clock,
    newId,
    pseudonymKey,
  });
  const told = { changed: [] as string[], opened: [] as IncidentSummary[] };
  const firing: TriggerId[] = [];
  const catalog = new Set([
    'user:default/ana',
    'user:default/bia',
    'group:default/crm',
  ]);
  const unfinished: {
    operation?: Pick<Operation, 'id' | 'kind' | 'status'>;
  } = {};
  const incidents = new DefaultIncidentService({
    knex,
    clock,
    timeline,
    evidence,
    pseudonymKey,
    replica: 'replica-1',
    newId,
    clocks: terms
      ? new DatabaseSlaClocks({
          ...{ knex, clock, terms },
          keepOutcome: keepSlaOutcome,
        })
      : new NoClocks(),
    roles: {
      'incident-commander': 'group:default/integrations',
      'crm-operations': 'group:default/crm',
    },
    findFiringTriggers: async () => firing,
    isInCatalog: async reference => catalog.has(reference),
    findUnfinishedOperation: async () => unfinished.operation,
    onChanged: organizationId => told.changed.push(organizationId),
    onOpened: incident => told.opened.push(incident),
  });
  return {
    ...{ knex, clock, timeline, evidence, incidents },
    ...{ told, unfinished, firing, catalog },
  };
}
