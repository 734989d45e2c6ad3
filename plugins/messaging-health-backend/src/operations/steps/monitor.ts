import {
  Proof,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { advanceMonitor } from '../rollForward/monitor/advanceMonitor';
import { describeMonitor } from '../rollForward/monitor/describeMonitor';
import { judgeTightened } from '../rollForward/monitor/judgeTightened';
import { lookAtSwitch, SwitchLook } from '../rollForward/monitor/lookAtSwitch';
import {
  MonitorState,
  monitorStateSchema,
} from '../rollForward/monitor/MonitorState';
import { minutesOf } from '../rollForward/monitor/minutesOf';
import {
  isMonitorOverdue,
  sayMonitorOverdue,
} from '../rollForward/monitor/monitorOverdue';
import { prove } from './prove';
import { RunbookStep, StepRun, StepVerdict } from './RunbookStep';

const MINUTE = 60_000;
/** After so long one worker's turn at the watch is over, and the next begins: no deadline may end it. */
const SITTING_MILLISECONDS = 120 * MINUTE;
const SLACK_MILLISECONDS = 10 * MINUTE;

/** One look at everything that speaks for v2 or against it. */
interface Look {
  at: Date;
  breach?: Statement;
  silence: Statement[];
  hasData: boolean;
  proofs: Proof[];
}

async function lookAt(run: StepRun, servesSince: Date): Promise<Look> {
  const at = run.clock.now();
  const { tightenTo } = run.options.rollForward.monitor;
  const { triggers } = await run.health.get(run.organization);
  const judged = judgeTightened(triggers, { tightenTo, servesSince });
  // Where the figures breach, nobody waits for what n8n says.
  const served: SwitchLook =
    judged.breaches.length > 0 ? { kind: 'serves' } : await lookAtSwitch(run);
  const breaches =
    served.kind === 'gone' ? [served.statement] : judged.breaches;
  const blind = served.kind === 'unknown' ? [served.statement] : [];
  return {
    at,
    breach: breaches[0],
    silence: [...blind, ...judged.silence],
    hasData: judged.hasData && blind.length === 0,
    proofs: [
      ...breaches.map(statement =>
        prove(run.clock, 'monitor', false, statement),
      ),
      ...judged.held.map(statement =>
        prove(run.clock, 'monitor', true, statement),
      ),
    ],
  };
}

/** Tells people, once, that the watch takes much longer than planned; it goes on. */
async function remindOnce(run: StepRun, state: MonitorState): Promise<void> {
  const { id: operationId, incident } = run.readRecord().operation;
  const statement = sayMonitorOverdue(state, run.options.rollForward.monitor);
  await run.report(statement);
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'operation',
    statement,
    details: { operationId, ...state },
    onceKey: `monitor-overdue:${operationId}`,
  });
  const remindedAt = run.clock.now().toISOString();
  await run.writes.keepState({ ...state, remindedAt });
}

async function concludeHeld(
  run: StepRun,
  state: MonitorState,
  look: Look,
): Promise<StepVerdict> {
  const { id: operationId, incident } = run.readRecord().operation;
  const { beganAt, looks, restarts } = state;
  const message = say('rollForward.monitor.over', {
    minutes: minutesOf(state.heldMilliseconds),
    since: beganAt,
    looks,
    restarts,
  });
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'evidence',
    statement: message,
    details: { operationId, ...state, proofs: look.proofs },
    evidence: 'monitoring',
    onceKey: `monitored:${operationId}`,
  });
  return { kind: 'done', message, proofs: look.proofs };
}

/** Looks once, and keeps what the clock makes of it; a verdict where the watch is over. */
async function evaluate(run: StepRun): Promise<StepVerdict | undefined> {
  const { monitor: options } = run.options.rollForward;
  const before = run.readState(monitorStateSchema);
  const began = before && new Date(before.beganAt);
  const servesSince = run.readRecord().switchedAt ?? began ?? run.clock.now();
  const look = await lookAt(run, servesSince);
  const state = advanceMonitor(before, look, options);
  await run.writes.keepState(state);
  if (look.breach) {
    return { kind: 'roll-back', because: look.breach, proofs: look.proofs };
  }
  if (state.heldMilliseconds >= options.durationMilliseconds) {
    return concludeHeld(run, state, look);
  }
  if (isMonitorOverdue(state, options)) {
    await remindOnce(run, state);
  }
  await run.report(describeMonitor(state, { silence: look.silence, options }));
  return undefined;
}

/** Runbook §5: v2 is watched under tighter limits, and a breach rolls it back at once. */
export const monitor: RunbookStep = {
  id: 'monitor',
  urgent: true,

  deadlineMilliseconds: () => SITTING_MILLISECONDS + SLACK_MILLISECONDS,

  async check({ options }) {
    const { durationMilliseconds, evaluateEveryMilliseconds, tightenTo } =
      options.rollForward.monitor;
    return {
      alreadyHolds: false,
      statements: [
        say('rollForward.monitor.would-watch', {
          minutes: minutesOf(durationMilliseconds),
          seconds: evaluateEveryMilliseconds / 1000,
          share: Math.round(tightenTo * 100),
        }),
      ],
    };
  },

  async apply(run) {
    const { id: operationId, incident } = run.readRecord().operation;
    const at = run.readRecord().switchedAt ?? run.clock.now();
    await run.writes.setMode('monitoring');
    await run.incidents.recordMonitoring({ incident, operationId, at });
  },

  async verify(run) {
    const { evaluateEveryMilliseconds } = run.options.rollForward.monitor;
    const endsAt = run.clock.now().getTime() + SITTING_MILLISECONDS;
    for (;;) {
      const lookedAt = run.clock.now().getTime();
      const verdict = await evaluate(run);
      if (verdict) {
        return verdict;
      }
      const now = run.clock.now();
      if (now.getTime() >= endsAt) {
        return {
          kind: 'waiting',
          message: say('rollForward.monitor.goes-on'),
          proofs: [],
          wakesAt: now,
        };
      }
      // From look to look, whatever a look takes.
      const pause = lookedAt + evaluateEveryMilliseconds - now.getTime();
      await run.clock.sleep(Math.max(0, pause), run.signal);
    }
  },
};
