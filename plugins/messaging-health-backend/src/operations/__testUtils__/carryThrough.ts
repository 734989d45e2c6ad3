import {
  Actor,
  isOperationFinished,
  Operation,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { OperationsRoom } from '..';
import { TestWorld } from './createTestRoom';
import { ORGANIZATION } from './World';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };
const BIA: Actor = { type: 'user', entityRef: 'user:default/bia.gestora' };
/** More than any operation needs of people. */
const MOST_HELPS = 50;

async function help(
  { service, engine }: OperationsRoom,
  { clock, world }: TestWorld,
  operation: Operation,
): Promise<void> {
  const { id, status } = operation;
  if (status === 'failed' || status === 'paused') {
    world.refusals.clear();
    await service.resume(id, ANA);
  } else if (waitsFor(operation) === 'sign-offs') {
    const [{ conversationId }] = await service.listCandidates(id);
    await service.signOff(id, { conversationId }, ANA);
  } else if (waitsFor(operation) === 'approval') {
    await service.approve(id, {}, BIA);
  } else {
    // A worker is silent, or a time is still to come.
    const wakesAt = Date.parse(operation.wakesAt ?? '');
    clock.advance(Math.max(0, wakesAt - clock.now().getTime()) || 60_000);
    await engine.poll();
  }
  await engine.idle();
}

/** Does people's part, and lets time pass, until the organization has no unfinished operation. */
export async function carryThrough(
  room: OperationsRoom,
  outside: TestWorld,
): Promise<Operation> {
  await room.engine.poll();
  await room.engine.idle();
  for (let helps = 0; helps < MOST_HELPS; helps++) {
    const operation = await room.service.latestOf(ORGANIZATION.id);
    if (!operation) {
      throw new Error('There is no operation to carry through.');
    }
    if (isOperationFinished(operation.status)) {
      return operation;
    }
    await help(room, outside, operation);
  }
  const left = await room.service.latestOf(ORGANIZATION.id);
  throw new Error(
    `The operation does not end, whatever is done for it: ${JSON.stringify(
      left,
    )}`,
  );
}
