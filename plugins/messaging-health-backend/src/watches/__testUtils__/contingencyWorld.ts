import {
  Actor,
  FunctionalPoint,
} from '@messaging-health/backstage-plugin-common';
import { CreateDatabase } from '../../database/__testUtils__/describeOnDatabases';
import { ORGANIZATION } from '../../operations/__testUtils__';
import { ANA, BRUNO, createWatchWorld, WatchWorld } from './createWatchWorld';

/** A person's word with a phone number in it. */
export const NOTE = 'asked the team at +5511999990001';

/** How the seven points stand. */
export const statesOf = async ({ room }: WatchWorld) =>
  (await room.service.contingencyOf(ORGANIZATION)).points.map(
    ({ state }) => state,
  );

/** A person signs a point. */
export const sign = (
  { room }: WatchWorld,
  point: FunctionalPoint,
  by: Actor = ANA,
  note = NOTE,
) => room.service.signPoint(ORGANIZATION, { point, by, note });

/** A person takes the word for a point back. */
export const withdraw = (
  { room }: WatchWorld,
  point: FunctionalPoint,
  by: Actor = BRUNO,
) =>
  room.service.withdrawPoint(ORGANIZATION, {
    point,
    by,
    reason: 'they wait for hours',
  });

/** A world in which every technical point holds. */
export function letAllHold({ world, points }: WatchWorld) {
  world.crm.countLinks = async () => [
    { channel: 'whatsapp', total: 3, withoutContact: 0, withoutDeal: 3 },
  ];
  points.push({ at: '2026-03-01T03:05:00.000Z', total: 40, failed: 0 });
}

/** The watches ten minutes after the switch, in a world in which every technical point holds. */
export async function setUpContingency(createDatabase: CreateDatabase) {
  const watched = await createWatchWorld(await createDatabase());
  letAllHold(watched);
  const measure = (room = watched.room) => {
    watched.clock.advance(60_000);
    return room.contingency.run(watched.signal);
  };
  watched.clock.advance(10 * 60_000);
  return { ...watched, measure };
}
