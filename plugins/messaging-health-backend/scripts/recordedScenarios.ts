import { Actor, Operation } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { OperationsRoom } from '../src/operations';
import {
  carryThrough,
  RETURN_REQUEST,
  ROLLBACK_REQUEST,
  TestWorld,
} from '../src/operations/__testUtils__';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };

/** What is recorded under one name. */
export interface Scenario {
  name: string;
  /** Before the life that is killed. */
  prepare?: (outside: TestWorld, room: OperationsRoom) => Promise<void>;
  live: (room: OperationsRoom, outside: TestWorld) => Promise<void>;
}

async function startAndCarry(
  request: typeof ROLLBACK_REQUEST | typeof RETURN_REQUEST,
  room: OperationsRoom,
  outside: TestWorld,
): Promise<void> {
  await room.service.start(request, ANA);
  await room.engine.idle();
  await carryThrough(room, outside);
}

const rollBack = (room: OperationsRoom, outside: TestWorld) =>
  startAndCarry(ROLLBACK_REQUEST, room, outside);

function refuse({ world }: TestWorld, workflow: string, status: number): void {
  world.refusals.set(
    workflow,
    new UpstreamError({
      system: 'n8n',
      kind: 'refused',
      status,
      message: `n8n says ${status}.`,
      retryable: false,
    }),
  );
}

const startRollback = ({ service }: OperationsRoom) =>
  service.start(ROLLBACK_REQUEST, ANA);

/** A return whose window is open, until it stands. */
async function returnUntilItStands(
  room: OperationsRoom,
  { clock }: TestWorld,
): Promise<Operation> {
  const { id } = await room.service.start(RETURN_REQUEST, ANA);
  await room.engine.idle();
  const opens = Date.parse(RETURN_REQUEST.rollForward.window.from);
  clock.advance(Math.max(0, opens - clock.now().getTime()));
  await room.engine.poll();
  await room.engine.idle();
  return room.service.get(id);
}

/** What people decide in the midst of it. */
const DECIDED: Scenario[] = [
  {
    name: 'rollback-paused',
    live: async (room, outside) => {
      const { id } = await startRollback(room);
      await room.service.pause(id, 'Wait for the customer', ANA);
      await room.engine.idle();
      await carryThrough(room, outside);
    },
  },
  {
    name: 'rollback-without-sign-offs',
    live: async room => {
      const { id } = await startRollback(room);
      await room.engine.idle();
      const step = 'validate-conversations';
      await room.service.waive(id, step, 'Nobody writes at night', ANA);
      await room.engine.idle();
    },
  },
  {
    name: 'rollback-put-right',
    live: async (room, outside) => {
      const { id } = await startRollback(room);
      await room.engine.idle();
      // A process that is dead by now sees nothing of what follows.
      await room.service.get(id);
      outside.world.active.set('v2-padaria', true);
      await room.service.start(
        { ...ROLLBACK_REQUEST, kind: 'drift-correction' },
        ANA,
      );
      await room.engine.idle();
      await carryThrough(room, outside);
    },
  },
  {
    name: 'rollback-left-unserved',
    prepare: async outside => {
      outside.options.rollback.secondWay = 'none';
      refuse(outside, 'fallback-padaria', 409);
    },
    live: async room => {
      const { id } = await startRollback(room);
      await room.engine.idle();
      const reason = 'People answer alone';
      await room.service.abort(id, { reason, leaveUnserved: true }, ANA);
      await room.engine.idle();
    },
  },
  {
    name: 'roll-forward-aborted',
    prepare: async (outside, room) => {
      await rollBack(room, outside);
      refuse(outside, 'v2-padaria', 409);
    },
    live: async (room, outside) => {
      const { id } = await returnUntilItStands(room, outside);
      outside.world.refusals.clear();
      await room.service.abort(id, { reason: 'v2 is not ready' }, ANA);
      await room.engine.idle();
      await carryThrough(room, outside);
    },
  },
];

/** Everything that is recorded of a version. */
export const RECORDED_SCENARIOS: Scenario[] = [
  ...DECIDED,
  { name: 'rollback', live: rollBack },
  {
    name: 'rollback-with-second-person',
    prepare: async ({ options }) => {
      options.secondPerson.rollback = true;
    },
    live: rollBack,
  },
  {
    name: 'rollback-between-two-paths',
    prepare: async ({ world }) => world.setPathsApart(),
    live: rollBack,
  },
  {
    name: 'rollback-in-place',
    prepare: async outside => refuse(outside, 'fallback-padaria', 409),
    live: rollBack,
  },
  {
    name: 'rollback-that-failed',
    prepare: async outside => {
      outside.options.rollback.secondWay = 'none';
      refuse(outside, 'fallback-padaria', 409);
    },
    live: rollBack,
  },
  {
    name: 'rollback-aborted-in-the-switch',
    prepare: async outside => {
      outside.options.rollback.secondWay = 'none';
      refuse(outside, 'fallback-padaria', 409);
    },
    live: async (room, outside) => {
      const { id } = await room.service.start(ROLLBACK_REQUEST, ANA);
      await room.engine.idle();
      outside.world.refusals.clear();
      await room.service.abort(id, { reason: 'v2 was innocent' }, ANA);
      await room.engine.idle();
    },
  },
  {
    name: 'drift-correction',
    prepare: async (outside, room) => {
      await rollBack(room, outside);
      outside.world.active.set('v2-padaria', true);
      outside.world.active.set('fallback-padaria', false);
    },
    live: async (room, outside) => {
      await room.service.start(
        { ...ROLLBACK_REQUEST, kind: 'drift-correction' },
        ANA,
      );
      await room.engine.idle();
      await carryThrough(room, outside);
    },
  },
  {
    name: 'roll-forward',
    prepare: (outside, room) => rollBack(room, outside),
    live: (room, outside) => startAndCarry(RETURN_REQUEST, room, outside),
  },
];
