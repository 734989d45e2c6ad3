import { Actor, Policy } from '@messaging-health/backstage-plugin-common';
import {
  CreateDatabase,
  describeOnDatabases,
} from '../database/__testUtils__/describeOnDatabases';
import {
  ORGANIZATION,
  verdictsWhileWebhookFires,
  WEBHOOK_FIRES,
} from '../operations/__testUtils__';
import {
  createFiringRooms,
  createFiringWorld,
} from './__testUtils__/createFiringRooms';
import { ROLES } from './__testUtils__/createNotifier';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana' };
const FIRED = {
  organization: ORGANIZATION,
  verdict: WEBHOOK_FIRES,
  onsetAt: new Date('2026-03-01T02:45:00Z'),
  detectedAt: new Date('2026-03-01T03:00:00Z'),
};
const FIRES = 'Padaria Imaginária: webhook-5xx fires';
const firing = (role: keyof typeof ROLES) =>
  `${ROLES[role]} firing:${ORGANIZATION.id}:webhook-5xx`;
const proposal = `${ROLES.incidentCommander} rollback-proposed:${ORGANIZATION.id}`;
const spokesperson = `${ROLES.communication} incident-open:INC-000001`;

async function setUp(createDatabase: CreateDatabase, policy: Policy) {
  const knex = await createDatabase();
  const outside = createFiringWorld();
  const rooms = createFiringRooms(knex, outside, policy);
  const otherReplica = () =>
    createFiringRooms(knex, outside, policy, 'replica-b');
  const decisions = async () =>
    (await rooms.incidents.get('INC-000001')).timeline
      .filter(({ kind }) => kind === 'decision')
      .map(({ statement }) => statement.code);
  return { ...outside, ...rooms, otherReplica, decisions };
}

describeOnDatabases('What a firing trigger sets off', createDatabase => {
  it('by notify: the roles are told, and no incident is opened', async () => {
    const { respond, incidents, service, inbox } = await setUp(
      createDatabase,
      'notify',
    );
    await respond(FIRED);
    expect([...inbox]).toEqual([
      [firing('incidentCommander'), FIRES],
      [firing('crmOperations'), FIRES],
    ]);
    expect((await incidents.list({})).items).toEqual([]);
    expect(await service.latestOf(ORGANIZATION.id)).toBeUndefined();
  });

  it('by open-incident: also an incident from the onset on', async () => {
    const { respond, incidents, service, inbox } = await setUp(
      createDatabase,
      'open-incident',
    );
    await respond(FIRED);
    expect((await incidents.list({})).items).toMatchObject([
      {
        number: 'INC-000001',
        triggers: ['webhook-5xx'],
        onsetAt: '2026-03-01T02:45:00.000Z',
        openedBy: { type: 'system', replica: 'replica-a' },
      },
    ]);
    expect([...inbox.keys()]).toEqual([
      firing('incidentCommander'),
      firing('crmOperations'),
      spokesperson,
    ]);
    expect(await service.latestOf(ORGANIZATION.id)).toBeUndefined();
  });

  it('by propose-rollback: the incident commander is asked, and nothing is switched', async () => {
    const { respond, service, inbox, decisions } = await setUp(
      createDatabase,
      'propose-rollback',
    );
    await respond(FIRED);
    expect(inbox.get(proposal)).toBe(
      'Start the rollback of Padaria Imaginária? webhook-5xx fires',
    );
    expect(inbox.has(firing('incidentCommander'))).toBe(false);
    expect(inbox.get(firing('crmOperations'))).toBe(FIRES);
    expect(await decisions()).toEqual(['incident.rollback-proposed']);
    expect(await service.latestOf(ORGANIZATION.id)).toBeUndefined();
  });

  it('by propose-rollback: nobody is asked for what is under way already', async () => {
    const { respond, service, engine, inbox } = await setUp(
      createDatabase,
      'propose-rollback',
    );
    const { organization } = FIRED;
    await service.start(
      { kind: 'rollback', organizationId: organization.id, reason: 'by hand' },
      ANA,
    );
    await engine.idle();
    await respond(FIRED);
    expect(inbox.has(proposal)).toBe(false);
    expect(inbox.get(firing('incidentCommander'))).toBe(FIRES);
  });
});

describeOnDatabases(
  'A firing trigger whose policy is rollback',
  createDatabase => {
    it('puts the fallback into service, and its incident tells who decided', async () => {
      const { respond, service, engine, incidents, inbox, world, decisions } =
        await setUp(createDatabase, 'rollback');
      await respond(FIRED);
      await engine.idle();
      expect([...world.active]).toEqual([
        ['v2-padaria', false],
        ['fallback-padaria', true],
      ]);
      expect(await service.latestOf(ORGANIZATION.id)).toMatchObject({
        status: 'waiting',
        incident: 'INC-000001',
        requestedBy: { type: 'system' },
      });
      expect(inbox.get(firing('incidentCommander'))).toBe(
        'Rollback of Padaria Imaginária started by its policy: webhook-5xx fires',
      );
      expect(await decisions()).toEqual(['incident.rollback-decided']);
      const { timeline, status } = await incidents.get('INC-000001');
      expect(status).toBe('mitigating');
      expect(timeline.map(({ statement }) => statement.text)).toContainEqual(
        'Rollback decided by Messaging Health: Started by the policy "rollback". Webhook errors over the limit: 32 of 500 requests failed (6.4 %, limit 2 %).',
      );
    });

    it('has people asked where a rollback is not allowed, and told why', async () => {
      const { respond, service, verdicts, inbox, decisions, incidents } =
        await setUp(createDatabase, 'rollback');
      verdicts.splice(
        0,
        verdicts.length,
        ...verdictsWhileWebhookFires({
          'stage-move-failure': { state: 'unknown', unknownReason: 'stale' },
        }),
      );
      await respond(FIRED);
      expect(await service.latestOf(ORGANIZATION.id)).toBeUndefined();
      expect(inbox.has(proposal)).toBe(true);
      expect(await decisions()).toEqual(['automatic.unknown']);
      const { timeline } = await incidents.get('INC-000001');
      expect(timeline.map(({ statement }) => statement.text)).toContainEqual(
        expect.stringContaining('stage-move-failure can not be judged now'),
      );
    });

    it('begins one rollback when two replicas are told of it at once, and again later', async () => {
      const {
        respond,
        otherReplica,
        service,
        engine,
        incidents,
        world,
        decisions,
      } = await setUp(createDatabase, 'rollback');
      const other = otherReplica();
      await Promise.all([respond(FIRED), other.respond(FIRED)]);
      await other.respond(FIRED);
      await engine.idle();
      await other.engine.idle();
      expect((await incidents.list({})).items).toHaveLength(1);
      expect(await service.ofIncident('INC-000001')).toHaveLength(1);
      expect(await decisions()).toEqual(['incident.rollback-decided']);
      expect(
        world.changes.filter(change => change.startsWith('v2-padaria')),
      ).toEqual(['v2-padaria off']);
      const { evidence } = await incidents.get('INC-000001');
      expect(
        evidence.filter(({ kind }) => kind === 'detection-figures'),
      ).toHaveLength(1);
    });
  },
);
