import {
  Organization,
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { TABLES } from '../../database';
import { ORGANIZATION } from '../../operations/__testUtils__';
import {
  ANA,
  createWatchWorld,
  WatchWorld,
} from '../__testUtils__/createWatchWorld';
import { inventFleet } from '../__testUtils__/inventFleet';
import { inventOperation } from '../__testUtils__/inventOperation';

const MINUTE = 60_000;

const finding = (check: string, ready: boolean): RehearsalFinding => ({
  check,
  ready,
  statement: say('watch.point.not-measured'),
});

const rehearse = (
  { room, signal }: WatchWorld,
  organization: Organization = ORGANIZATION,
) => room.service.rehearse(organization, ANA, signal);

/** Check, readiness and code of each finding that speaks against a rollback. */
const brokenIn = (findings: RehearsalFinding[]) =>
  findings
    .filter(({ ready }) => !ready)
    .map(({ check, statement }) => [check, statement.code]);

describeOnDatabases('a rehearsal', createDatabase => {
  const setUp = async (organizations?: Organization[]) =>
    createWatchWorld(await createDatabase(), organizations);

  it('is ready where everybody says so, and changes nothing outside', async () => {
    const watched = await setUp();
    watched.world.automation.rehearse = async () => [
      finding('fallback-exists', true),
    ];
    const rehearsal = await rehearse(watched);
    expect(rehearsal).toMatchObject({
      organizationId: ORGANIZATION.id,
      at: watched.clock.now().toISOString(),
      by: ANA,
      ready: true,
    });
    expect(rehearsal.findings.map(({ check }) => check)).toEqual([
      'annotations',
      'fallback-exists',
      'body-shape',
      'crm-webhook',
    ]);
    expect(await watched.room.service.rehearsalOf(ORGANIZATION)).toEqual(
      rehearsal,
    );
    expect(watched.world.changes).toEqual([]);
    expect(watched.told.changed).toContain(ORGANIZATION.id);
  });

  it('is not there before the first', async () => {
    const watched = await setUp();
    await expect(
      watched.room.service.rehearsalOf(ORGANIZATION),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await watched.room.service.of(ORGANIZATION)).toMatchObject({
      rehearsal: undefined,
    });
  });

  it('collects what each system has against it', async () => {
    const watched = await setUp();
    const { world } = watched;
    world.automation.rehearse = async () => [finding('api-key-scopes', false)];
    world.inbox.rehearse = async () => [finding('inboxes-reachable', false)];
    world.crm.rehearse = async () => [finding('crm-tables-show-rows', false)];
    world.crmStatus = 500;
    const { ready, findings } = await rehearse(watched);
    expect(ready).toBe(false);
    expect(brokenIn(findings).map(([check]) => check)).toEqual([
      'api-key-scopes',
      'inboxes-reachable',
      'crm-webhook',
      'crm-tables-show-rows',
    ]);
    expect(
      (await watched.room.service.rowsOf([ORGANIZATION.id])).get(
        ORGANIZATION.id,
      )?.rehearsal,
    ).toEqual({
      at: watched.clock.now().toISOString(),
      ready: false,
      broken: 4,
    });
  });

  it('takes whatever can not be asked for a finding', async () => {
    const watched = await setUp();
    const { world } = watched;
    const away = async () => {
      throw new Error('away');
    };
    world.automation.rehearse = away;
    world.automation.readWorkflow = away;
    world.inbox.rehearse = away;
    world.crm.rehearse = away;
    world.prober.probe = away;
    const { findings } = await rehearse(watched);
    expect(brokenIn(findings)).toEqual(
      [
        'automation-platform',
        'inbox-platform',
        'body-shape',
        'crm-webhook',
        'crm-tables',
      ].map(check => [check, 'operation.check-impossible']),
    );
  });

  it('waits for a system so long and no longer', async () => {
    const watched = await setUp();
    watched.world.inbox.rehearse = () => new Promise(() => {});
    let ended = false;
    const rehearsing = rehearse(watched).finally(() => {
      ended = true;
    });
    while (!ended) {
      watched.clock.advance(1_000);
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(brokenIn((await rehearsing).findings)).toEqual([
      ['inbox-platform', 'operation.check-impossible'],
    ]);
  });

  it('names the annotations that are missing, and asks nobody who needs them', async () => {
    const watched = await setUp([
      {
        ...ORGANIZATION,
        n8n: { instance: 'default' },
        chatwoot: { instance: 'default', inboxIds: [] },
        webhookUrl: undefined,
        problems: [
          {
            annotation: 'messaging-health.io/n8n-workflow-v2',
            kind: 'missing',
            message: 'write the id of the v2 workflow',
          },
          {
            annotation: 'messaging-health.io/policy',
            kind: 'ignored',
            message: 'no such policy',
          },
        ],
      },
    ]);
    const [organization] = (await watched.directory.list()).organizations;
    watched.world.automation.rehearse = async () => {
      throw new Error('must not be asked');
    };
    watched.world.inbox.rehearse = watched.world.automation.rehearse;
    watched.world.prober.probe = async () => {
      throw new Error('must not be asked');
    };
    const { findings } = await rehearse(watched, organization);
    expect(findings.map(({ check, ready }) => [check, ready])).toEqual([
      ['annotations', false],
    ]);
    expect(findings[0].statement.text).toContain('n8n-workflow-v2');
  });

  it('needs no reader of the CRM, and says what is missed without one', async () => {
    const watched = await setUp();
    watched.crm.directory = undefined;
    const { ready, findings } = await rehearse(watched);
    expect(ready).toBe(true);
    expect(findings.map(({ statement }) => statement.code)).toContain(
      'watch.rehearsal.crm-not-installed',
    );
  });

  it('tells once of an organization that was ready and is not any more', async () => {
    const watched = await setUp();
    const { world, told, clock } = watched;
    const outcomes = [500, 200, 500, 500, 200, 500];
    for (const status of outcomes) {
      world.crmStatus = status;
      clock.advance(MINUTE);
      await rehearse(watched);
    }
    expect(told.notReady).toHaveLength(2);
    expect(told.notReady[0]).toMatchObject({
      organization: { id: ORGANIZATION.id },
      rehearsal: { ready: false },
    });
  });

  it('keeps the newest twenty of each organization', async () => {
    const [one, other] = inventFleet(2);
    const watched = await setUp([one, other]);
    await rehearse(watched, other);
    for (let count = 0; count < 23; count++) {
      watched.clock.advance(MINUTE);
      await rehearse(watched, one);
    }
    const kept = await watched
      .knex(TABLES.watches.rehearsals)
      .select('organization_id', 'at')
      .orderBy('at');
    const ofOne = kept.filter(row => row.organization_id === one.id);
    expect([kept.length, ofOne.length]).toEqual([21, 20]);
    expect(ofOne[19].at).toBe(watched.clock.now().toISOString());
  });

  it('is refused while an operation is at work, which a probe could disturb', async () => {
    const watched = await setUp();
    watched.known.operations = [
      inventOperation(ORGANIZATION, {
        status: 'running',
        step: 'deactivate-v2',
      }),
    ];
    await expect(rehearse(watched)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    watched.known.operations = [
      inventOperation(ORGANIZATION, {
        status: 'waiting',
        step: 'validate-conversations',
      }),
    ];
    expect((await rehearse(watched)).ready).toBe(true);
  });
});
