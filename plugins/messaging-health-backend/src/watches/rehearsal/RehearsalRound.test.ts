import { Organization } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { ANA, createWatchWorld } from '../__testUtils__/createWatchWorld';
import { inventFleet } from '../__testUtils__/inventFleet';
import { inventOperation } from '../__testUtils__/inventOperation';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describeOnDatabases('rehearsals', createDatabase => {
  const setUp = async (organizations?: Organization[]) =>
    createWatchWorld(await createDatabase(), organizations);

  describe('by the schedule', () => {
    async function setUpFleet(size: number) {
      const watched = await setUp(inventFleet(size));
      const rehearsed: string[] = [];
      watched.world.inbox.rehearse = async ({ title }) => {
        rehearsed.push(title);
        return [];
      };
      const pass = (milliseconds: number) => {
        watched.clock.advance(milliseconds);
        rehearsed.length = 0;
        return watched.room.rehearsal.run(watched.signal);
      };
      return { ...watched, rehearsed, pass };
    }

    it('comes once in three hours to everybody, one after the other', async () => {
      const watched = await setUpFleet(3);
      const { pass, rehearsed } = watched;
      const seen = new Set<string>();
      for (let minute = 0; minute < 3; minute++) {
        await pass(MINUTE);
        expect(rehearsed).toHaveLength(1);
        seen.add(rehearsed[0]);
      }
      expect(seen.size).toBe(3);
      await pass(MINUTE);
      expect(rehearsed).toEqual([]);
      await pass(3 * HOUR - 4 * MINUTE);
      expect(rehearsed).toEqual([]);
      await pass(MINUTE);
      expect(rehearsed).toHaveLength(1);
      expect(
        (await watched.room.service.rehearsalOf(inventFleet(1)[0])).by,
      ).toEqual({ type: 'system', replica: 'replica-a' });
    });

    it('takes so many at once that everybody has a turn in time', async () => {
      const { pass, rehearsed } = await setUpFleet(400);
      await pass(MINUTE);
      expect(rehearsed).toHaveLength(3);
    });

    it('passes over whoever is being switched, until that has ended', async () => {
      const watched = await setUpFleet(2);
      const [one, other] = inventFleet(2);
      watched.knownOf(one.id).operations = [
        inventOperation(one, { status: 'running', step: 'deactivate-v2' }),
      ];
      await watched.pass(MINUTE);
      expect(watched.rehearsed).toEqual([other.title]);
      watched.knownOf(one.id).operations = [];
      await watched.pass(MINUTE);
      expect(watched.rehearsed).toEqual([one.title]);
    });
  });

  it('reads badges and drifts of many in two statements', async () => {
    const fleet = inventFleet(30);
    const watched = await setUp(fleet);
    for (const organization of fleet.slice(0, 5)) {
      await watched.room.service.rehearse(organization, ANA, watched.signal);
    }
    const statements: string[] = [];
    watched.knex.on('query', ({ sql }) => statements.push(sql));
    const rows = await watched.room.service.rowsOf(fleet.map(({ id }) => id));
    expect(statements).toHaveLength(2);
    expect(rows.size).toBe(30);
    expect(
      [...rows.values()].filter(({ rehearsal }) => rehearsal?.ready),
    ).toHaveLength(5);
  });
});
