import {
  Proof,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { CrmWebhookProbe } from '@messaging-health/backstage-plugin-node';
import { TrafficSince } from '../../health/HealthService';
import { prove } from './prove';
import { RunbookStep, StepRun, StepVerdict } from './RunbookStep';

const POLL_MILLISECONDS = 1_000;
/** For the last round, and for the verdict to be stored. */
const SLACK_MILLISECONDS = 30_000;

/** One look at the webhook: since when it is clean, and what was seen. */
interface Look {
  cleanSince: Date;
  probe: CrmWebhookProbe;
  traffic: TrafficSince;
  /** What is said while it is watched. */
  progress: Statement;
  clean: boolean;
}

async function look(run: StepRun, cleanSince: Date): Promise<Look> {
  const probe = await run.prober().probe(run.organization, run.signal);
  const traffic = await run.health.trafficSince(
    run.organization.id,
    'webhook',
    cleanSince,
  );
  const now = run.clock.now();
  if (!probe.healthy || traffic.failed > 0) {
    const { failed, total } = traffic;
    const progress = probe.healthy
      ? say('operation.webhooks.began-again', { failed, total })
      : say('operation.webhooks.probe-failed', { probe: probe.statement.text });
    return { cleanSince: now, probe, traffic, progress, clean: false };
  }
  const { windowMilliseconds, minimumRequests } =
    run.options.rollback.verifyWebhooks;
  const elapsed = now.getTime() - cleanSince.getTime();
  return {
    cleanSince,
    probe,
    traffic,
    progress: say('operation.webhooks.watching', {
      total: traffic.total,
      requests: minimumRequests,
      elapsed: Math.floor(elapsed / 1000),
      seconds: windowMilliseconds / 1000,
    }),
    clean: elapsed >= windowMilliseconds && traffic.total >= minimumRequests,
  };
}

function proofsOf(run: StepRun, seen: Look): Proof[] {
  const traffic = seen.clean
    ? say('operation.webhooks.clean', {
        total: seen.traffic.total,
        since: seen.cleanSince.toISOString(),
        seconds: Math.floor(
          (run.clock.now().getTime() - seen.cleanSince.getTime()) / 1000,
        ),
      })
    : seen.progress;
  return [
    prove(
      run.clock,
      'crm-webhook-probe',
      seen.probe.healthy,
      seen.probe.statement,
    ),
    prove(run.clock, 'traffic', seen.clean, traffic),
  ];
}

async function concludeClean(run: StepRun, seen: Look): Promise<StepVerdict> {
  const { id: operationId, incident } = run.readRecord().operation;
  await run.incidents.recordRestoration({
    incident,
    operationId,
    at: seen.cleanSince,
    details: {
      total: seen.traffic.total,
      failed: seen.traffic.failed,
      verifiedAt: run.clock.now().toISOString(),
    },
  });
  return {
    kind: 'done',
    message: say('operation.webhooks.restored', {
      since: seen.cleanSince.toISOString(),
    }),
    proofs: proofsOf(run, seen),
  };
}

/** Runbook §3.5: the webhooks answer without errors again, as probes and customers see it. */
export const verifyWebhooks: RunbookStep = {
  id: 'verify-webhooks',

  deadlineMilliseconds: ({ rollback }) =>
    rollback.verifyWebhooks.timeoutMilliseconds + SLACK_MILLISECONDS,

  async check(view) {
    const { windowMilliseconds, minimumRequests } =
      view.options.rollback.verifyWebhooks;
    const probe = await view.prober().probe(view.organization, view.signal);
    return {
      // What is to be shown lies in the future: traffic after the switch.
      alreadyHolds: false,
      statements: [
        probe.statement,
        say('operation.webhooks.would-be-watched', {
          requests: minimumRequests,
          seconds: windowMilliseconds / 1000,
        }),
      ],
    };
  },

  async apply() {
    // Nothing is changed here; the steps before have done it.
  },

  async verify(run) {
    const { timeoutMilliseconds } = run.options.rollback.verifyWebhooks;
    const giveUpAt = run.clock.now().getTime() + timeoutMilliseconds;
    let seen = await look(run, run.readRecord().switchedAt ?? run.clock.now());
    while (
      !seen.clean &&
      !seen.probe.needsMending &&
      run.clock.now().getTime() < giveUpAt
    ) {
      await run.report(seen.progress);
      await run.clock.sleep(POLL_MILLISECONDS, run.signal);
      seen = await look(run, seen.cleanSince);
    }
    if (seen.clean) {
      return concludeClean(run, seen);
    }
    const quiet = seen.probe.healthy && seen.traffic.failed === 0;
    return {
      kind: 'refused',
      because: seen.progress,
      nextAction: quiet
        ? say('operation.next.wait-for-traffic')
        : say('operation.next.look-at-webhook'),
      proofs: proofsOf(run, seen),
    };
  },
};
