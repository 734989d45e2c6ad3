import { ServiceUnavailableError } from '@backstage/errors';
import { HealthRoom } from '../health';
import { OperationsRoom } from '../operations';
import { FiringResponse } from './FiringResponse';

/** Rooms that are asked for by those to the left of them, before they stand. */
export interface LaterRooms {
  health?: HealthRoom;
  operations?: OperationsRoom;
  firing?: FiringResponse;
}

/** The room, or that it is not there yet. */
export function stillBuilt<T>(room: T | undefined): T {
  if (!room) {
    throw new ServiceUnavailableError('The rooms are still being built.');
  }
  return room;
}
