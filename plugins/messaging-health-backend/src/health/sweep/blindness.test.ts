import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { SourceAnswer } from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { passMinutes } from '../__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
} from '../__testUtils__/stories';

const away = async (): Promise<SourceAnswer> => ({
  kind: 'unavailable',
  because: {
    system: 'invented-crm',
    kind: 'unreachable',
    message: 'connection refused',
    retryable: true,
  },
});
const organizations = [1, 2, 3].map(inventOrganization);
/** It was well up to here. */
const SINCE = new Date('2026-02-01T12:00:00.000Z');

describeOnDatabases('blindness', createDatabase => {
  async function createFleet(settings = {}) {
    const clock = new FakeClock(START);
    const identity = new FakeSignalSource('invented-crm', 'identity', {
      total: 100,
      failed: 0,
    });
    const options = {
      knex: await createDatabase(),
      clock,
      organizations,
      sources: [identity],
      settings,
    };
    const room = createTestRoom(options);
    await room.sweep.run();
    /** How often people were told, after each of so many minutes. */
    const timesTold = (minutes: number, { sweep, toldAll } = room) =>
      passMinutes(clock, minutes, sweep, async () => toldAll.blind.length);
    return { ...room, identity, clock, options, timesTold };
  }

  it('is told of once, after 5 minutes, of all whom it befell in one go', async () => {
    const { identity, toldAll, timesTold } = await createFleet();
    identity.answer = away;
    expect(await timesTold(8)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(toldAll.blind).toEqual([
      {
        organizations,
        trigger: 'identity-failure',
        because: 'invented-crm: connection refused',
        since: SINCE,
      },
    ]);
  });

  it('is shown on the tab and on the board, once people were told', async () => {
    const { identity, service, timesTold } = await createFleet();
    const shown = async () => [
      (await service.get(organization)).blindSince,
      (await service.board([organization])).get(organization.id)?.blindSince,
    ];
    identity.answer = away;
    await timesTold(4);
    expect(await shown()).toEqual([undefined, undefined]);
    await timesTold(1);
    expect(await shown()).toEqual([SINCE, SINCE]);
    identity.answer = undefined;
    await timesTold(1);
    expect(await shown()).toEqual([undefined, undefined]);
  });

  it('is told of again only after it was over', async () => {
    const { identity, timesTold } = await createFleet();
    identity.answer = away;
    await timesTold(30);
    identity.answer = undefined;
    expect(await timesTold(2)).toEqual([1, 1]);
    identity.answer = away;
    expect(await timesTold(6)).toEqual([1, 1, 1, 1, 2, 2]);
  });

  it('is not told of again by a backend that starts anew, nor by another replica', async () => {
    const { identity, options, timesTold, sweep } = await createFleet();
    identity.answer = away;
    await timesTold(6);
    await sweep.leave();
    const restarted = createTestRoom(options);
    expect(await timesTold(3, restarted)).toEqual([0, 0, 0]);
    const other = createTestRoom({ ...options, replica: 'other' });
    expect(await timesTold(3, other)).toEqual([0, 0, 0]);
  });

  it('goes on while only its reason changes', async () => {
    const { identity, timesTold } = await createFleet();
    identity.answer = away;
    await timesTold(4);
    identity.answer = async request => ({
      ...identity.observed(request),
      observations: [],
    });
    expect(await timesTold(10)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('befalls those alone whose figures stay away', async () => {
    const { identity, toldAll, timesTold } = await createFleet();
    identity.answer = async request => {
      const answer = identity.observed(request);
      return {
        ...answer,
        observations: answer.observations.filter(
          ({ organizationId }) => organizationId !== organization.id,
        ),
      };
    };
    await timesTold(12);
    expect(toldAll.blind).toMatchObject([
      { organizations: [organization], because: 'No figures arrive.' },
    ]);
  });

  it('befalls those whose sender fell silent', async () => {
    const { service, toldAll, timesTold } = await createFleet();
    await push(service, { end: BOUNDARY, minutes: 5, failed: 0 });
    await timesTold(12);
    expect(toldAll.blind).toMatchObject([
      { organizations: [organization], trigger: 'webhook-5xx' },
    ]);
  });

  it('is not to have too few events, no data yet, or no source', async () => {
    const { identity, toldAll, timesTold, service } = await createFleet();
    identity.answer = async request => {
      const answer = identity.observed(request);
      return {
        ...answer,
        observations: answer.observations.map(one => ({ ...one, total: 1 })),
      };
    };
    await timesTold(10);
    const { triggers } = await service.get(organization);
    expect(triggers.map(one => one.unknownReason)).toEqual([
      'no-data',
      'insufficient-data',
      'no-data',
      undefined,
      undefined,
    ]);
    expect(toldAll.blind).toEqual([]);
  });

  describe('of a trigger that is only shown', () => {
    const watchExecutions = async (settings = {}) => {
      const clock = new FakeClock(START);
      const n8n = new FakeSignalSource('n8n', 'execution', {
        total: 100,
        failed: 0,
      });
      const { sweep, toldAll } = createTestRoom({
        knex: await createDatabase(),
        clock,
        sources: [n8n],
        settings,
      });
      await sweep.run();
      n8n.answer = away;
      await passMinutes(clock, 10, sweep, async () => undefined);
      return toldAll.blind;
    };

    it('is no news', async () => {
      expect(await watchExecutions()).toEqual([]);
    });

    it('is news once it counts', async () => {
      expect(
        await watchExecutions({
          triggers: { 'execution-failure': { enabled: true } },
        }),
      ).toMatchObject([{ trigger: 'execution-failure' }]);
    });
  });

  it('that could not be told is told in the next round', async () => {
    const { identity, options, clock } = await createFleet();
    identity.answer = away;
    let refusals = 0;
    const room = createTestRoom({
      ...options,
      onBlind: async () => {
        refusals += 1;
        throw new Error('notifications are away');
      },
    });
    await passMinutes(clock, 7, room.sweep, async () => undefined);
    expect(refusals).toBe(3);
    const well = createTestRoom(options);
    await passMinutes(clock, 2, well.sweep, async () => undefined);
    expect(well.toldAll.blind).toHaveLength(1);
    expect(clock.now()).toEqual(new Date(Date.parse(START) + 9 * MINUTE));
  });
});
