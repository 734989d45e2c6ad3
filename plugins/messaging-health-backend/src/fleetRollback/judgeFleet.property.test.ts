import { FleetMember } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { randomOf } from '../health/__testUtils__/randomOf';
import { Death } from '../operations/__testUtils__';
import { FakeOperations, idsOf } from './__testUtils__';
import { FleetRecord } from './FleetRecord';
import { judgeFleet } from './judgeFleet';

const ROUNDS = 60;
const PAUSE = 1_000;

function invent(random: () => number): FleetRecord {
  const waveSize = 1 + Math.floor(random() * 4);
  const ids = idsOf(2 + Math.floor(random() * 12));
  return {
    id: 'a-fleet-rollback',
    status: 'running',
    reason: 'invented',
    requestedBy: { type: 'user', entityRef: 'user:default/ana' },
    requestedAt: '2026-03-01T03:00:00.000Z',
    updatedAt: '2026-03-01T03:00:00.000Z',
    waveSize,
    wave: 0,
    decisions: [],
    version: 0,
    members: ids.map(
      (organizationId, position): FleetMember => ({
        organizationId,
        title: organizationId,
        entityRef: 'group:default/invented',
        wave: Math.ceil(position / waveSize),
        state: 'queued',
      }),
    ),
  };
}

/** Whatever may happen to the rollbacks that are under way. */
function happen(operations: FakeOperations, random: () => number): void {
  for (const id of operations.underWay()) {
    const dice = random();
    if (dice < 0.4) {
      operations.serve(id);
    } else if (dice < 0.5) {
      operations.fail(id);
    } else if (dice < 0.55) {
      operations.abort(id);
    } else if (dice < 0.6) {
      operations.finish(id);
    }
  }
}

/** What a beginning must not be, and is. */
function faultsOf(
  { status, members }: FleetRecord,
  claimed: string,
  rested: number,
): string[] {
  const wave = members.find(m => m.organizationId === claimed)?.wave ?? 0;
  const isEarly = members.some(
    member => member.wave < wave && /queued|running/.test(member.state),
  );
  return [
    ...(status === 'running' ? [] : [`begun while ${status}`]),
    ...(isEarly ? [`wave ${wave} began too early`] : []),
    ...(rested < PAUSE ? [`only ${rested} ms after the last`] : []),
  ];
}

/** Lives through a fleet rollback in which anything may happen, and says what was wrong. */
async function live(seed: number) {
  const random = randomOf(seed);
  const clock = new FakeClock();
  const operations = new FakeOperations(new Death(), clock);
  const faults = new Array<string>();
  let fleet = invent(random);
  let lastBegunAt: Date | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    happen(operations, random);
    clock.advance(Math.floor(random() * 2 * PAUSE));
    const { after, claimed } = judgeFleet(fleet, {
      now: clock.now(),
      operations: operations.all(),
      lastBegunAt,
      pauseMilliseconds: PAUSE,
    });
    fleet = after;
    const running = after.members.filter(({ state }) => state === 'running');
    if (running.length > after.waveSize) {
      faults.push(`${running.length} under way`);
    }
    if (claimed) {
      const now = clock.now();
      const rested = now.getTime() - (lastBegunAt?.getTime() ?? 0);
      faults.push(...faultsOf(after, claimed, rested));
      const { id } = operations.beginApart(claimed);
      lastBegunAt = now;
      fleet = {
        ...after,
        members: after.members.map(member =>
          member.organizationId === claimed
            ? { ...member, operationId: id }
            : member,
        ),
      };
    }
    if (after.status === 'stopped' && random() < 0.5) {
      const { stop: _, ...rest } = fleet;
      fleet = { ...rest, status: 'running' };
    }
  }
  return { fleet, faults };
}

describe('judgeFleet', () => {
  it.each(Array.from({ length: 50 }, (_, seed) => [seed]))(
    'keeps to the canary, the waves and the stop, whatever happens (seed %i)',
    async seed => {
      const { fleet, faults } = await live(seed);
      expect(faults).toEqual([]);
      expect(fleet.status === 'succeeded').toBe(
        fleet.members.every(({ state }) => /served|finished/.test(state)),
      );
    },
  );
});
