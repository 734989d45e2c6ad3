import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { DatabaseSlaClocks } from '../../clocks';
import { DatabaseEvidenceBook } from '../../evidence';
import { DefaultIncidentService, keepSlaOutcome } from '../../incidents';
import { DatabaseTimeline, maskPersonalData } from '../../timeline';
import { Delivery } from '../CommunicationDependencies';
import { NewCommunication } from '../CommunicationService';
import { DefaultCommunicationService } from '../DefaultCommunicationService';

const MINUTE = 60_000;
const pseudonymKey = 'an-invented-pseudonym-key';
export const ANA = { type: 'user', entityRef: 'user:default/ana' } as const;
export const TITLE = 'Padaria Inventada';
const TERMS = {
  diagnosisMilliseconds: 15 * MINUTE,
  rollbackMilliseconds: 30 * MINUTE,
  preliminaryRcaMilliseconds: 120 * MINUTE,
  nextUpdateMilliseconds: 30 * MINUTE,
  naggingEveryMilliseconds: 15 * MINUTE,
};

/** What is sent where nothing else is said. */
export function message(
  changes: Partial<NewCommunication> = {},
): NewCommunication {
  return {
    kind: 'initial',
    language: 'pt',
    text: 'Identificamos instabilidade. Fale com a Ana em +55 11 99999-0001.',
    to: { via: 'notifications', recipients: ['group:default/padaria'] },
    requestId: '30000000-0000-4000-8000-000000000001',
    ...changes,
  };
}

/** Communications of one open incident on a database, in which nothing is decided yet; the platform keeps what it is asked to send. */
export async function createCommunicationRoom(knex: Knex) {
  const clock = new FakeClock();
  let ids = 0;
  const newId = () =>
    `10000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const common = { knex, clock, newId, pseudonymKey };
  const timeline = new DatabaseTimeline(common);
  const evidence = new DatabaseEvidenceBook(common);
  const clocks = new DatabaseSlaClocks({
    ...{ ...common, terms: TERMS },
    keepOutcome: keepSlaOutcome,
  });
  const incidents = new DefaultIncidentService({
    ...{ ...common, timeline, evidence, clocks },
    replica: 'replica-1',
    roles: {},
    findFiringTriggers: async () => [],
    isInCatalog: async () => true,
    findUnfinishedOperation: async () => undefined,
    onChanged: () => {},
    onOpened: () => {},
  });
  const delivered: Delivery[] = [];
  const platform = {
    deliver: async () => {},
    catalogWorks: true,
    timeZone: 'America/Sao_Paulo',
  };
  const service = new DefaultCommunicationService({
    ...{ ...common, incidents, clocks, terms: TERMS },
    mask: text => maskPersonalData(text, pseudonymKey),
    isInCatalog: async reference => {
      if (!platform.catalogWorks) {
        throw new Error('the catalog is away');
      }
      return !reference.endsWith('nobody');
    },
    timeZoneOf: async () => platform.timeZone,
    deliver: async delivery => {
      await platform.deliver();
      delivered.push(delivery);
    },
  });
  const { number } = await incidents.openOrJoin({
    organization: {
      id: '00000000-0000-4000-8000-000000000001',
      entityRef: 'group:default/padaria',
      title: TITLE,
      n8n: { instance: 'default' },
      chatwoot: { instance: 'default', inboxIds: [] },
      problems: [],
    },
    openedBy: ANA,
    detectedAt: clock.now(),
    reason: 'customers complain',
  });
  let operations = 0;
  const operationId = () =>
    `20000000-0000-4000-8000-${String(operations).padStart(12, '0')}`;
  /** Decides a rollback. */
  const decide = () => {
    operations += 1;
    return incidents.recordRollbackDecision({
      ...{ incident: number, operationId: operationId(), by: ANA },
      ...{ reason: 'webhook errors', verdicts: [], at: clock.now() },
    });
  };
  /** The webhooks of the newest rollback are verified. */
  const restore = () =>
    incidents.recordRestoration({
      ...{ incident: number, operationId: operationId() },
      ...{ at: clock.now(), details: {} },
    });
  return {
    ...{ knex, clock, timeline, evidence, clocks, incidents },
    ...{ service, delivered, platform, number },
    pass: (minutes: number) => clock.advance(minutes * MINUTE),
    send: (changes: Partial<NewCommunication> = {}) =>
      service.send(number, ANA, message(changes)),
    promises: async () =>
      ((await clocks.of([number])).get(number) ?? []).filter(
        ({ clock: id }) => id === 'next-update',
      ),
    /** What the timeline says of messages. */
    told: async () =>
      (await timeline.list(number)).filter(
        ({ kind }) => kind === 'communication',
      ),
    decide,
    restore,
    moveTo: (status: 'mitigated' | 'closed') =>
      incidents.change(number, change => change.update({ status })),
  };
}
