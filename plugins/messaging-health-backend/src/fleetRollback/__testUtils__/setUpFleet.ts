import {
  Actor,
  FleetRollback,
} from '@messaging-health/backstage-plugin-common';
import { CreateDatabase } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  createTestWorld,
  PAUSE_MILLISECONDS,
} from './createTestRoom';

export const ANA: Actor = {
  type: 'user',
  entityRef: 'user:default/ana.plantao',
};
export const BRUNO: Actor = { type: 'user', entityRef: 'user:default/bruno' };

/** More looks than any test's fleet rollback needs. */
const ENOUGH_LOOKS = 20;

/** Asks for the rollback of these organizations. */
export function requestFor(organizationIds: string[], waveSize = 2) {
  return {
    organizationIds,
    waveSize,
    reason: 'A shared release, call +55 11 99999-0001',
  };
}

export function statesOf({ members }: FleetRollback): string[] {
  return members.map(({ state }) => state);
}

/** A room on a new database, and what a test does with it again and again. */
export async function setUpFleet(createDatabase: CreateDatabase) {
  const knex = await createDatabase();
  const world = createTestWorld();
  const room = createTestRoom(knex, world);
  const { service, runner } = room;
  /** A look after the pause, and what came of it. */
  const look = async (id: string) => {
    await runner.idle();
    world.clock.advance(PAUSE_MILLISECONDS);
    await runner.poll();
    return service.get(id);
  };
  const start = async (ids: string[], waveSize?: number) => {
    const fleet = await service.start(requestFor(ids, waveSize), ANA);
    await runner.idle();
    return service.get(fleet.id);
  };
  /** Looks again and again, and has each member served that is under way. */
  const serveAll = async (id: string) => {
    for (let round = 0; round < ENOUGH_LOOKS; round++) {
      world.operations.underWay().forEach(o => world.operations.serve(o));
      await look(id);
    }
    return service.get(id);
  };
  return { knex, ...world, world, ...room, look, start, serveAll };
}
