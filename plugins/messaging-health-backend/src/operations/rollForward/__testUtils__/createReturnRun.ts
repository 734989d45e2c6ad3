import {
  RollForwardTerms,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { createFakeStepRun, ORGANIZATION } from '../../__testUtils__';
import { StepRun } from '../../steps/RunbookStep';

export const INCIDENT = 'INC-000001';
const TERMS: RollForwardTerms = {
  correction: {
    url: 'https://git.example/pull/7',
    author: 'user:default/rui.dev',
    reviewer: 'user:default/ana.plantao',
  },
  smoke: {
    fileName: 'smoke.xml',
    format: 'junit',
    total: 12,
    passed: 12,
    failed: 0,
    skipped: 0,
    sha256: 'a'.repeat(64),
  },
  window: {
    from: '2026-03-01T03:00:00.000Z',
    until: '2026-03-01T05:00:00.000Z',
  },
};

/**
 * A step of a roll-forward at work in the in-memory world, which stands as a rollback has
 * left it: the fallback serves, automations are off, activations are frozen.
 */
export async function createReturnRun(
  step: StepId,
  terms: Partial<RollForwardTerms> = {},
) {
  const fake = createFakeStepRun(step);
  const { world, record, mode, incidents, clock, kept } = fake;
  world.active.set('v2-padaria', false);
  world.active.set('fallback-padaria', true);
  world.executionsOfFallback = 0;
  world.executionsOfV2 = 3;
  record.operation.kind = 'roll-forward';
  mode.mode = 'rolling-forward';
  mode.freeze = {
    since: '2026-03-01T02:00:00.000Z',
    reason: 'Webhook errors',
    by: 'ana',
    incident: INCIDENT,
  };
  await incidents.openOrJoin({
    organization: ORGANIZATION,
    openedBy: { type: 'system', replica: 'replica-a' },
    detectedAt: clock.now(),
  });
  for (const automation of await world.inbox.listCriticalAutomations(
    ORGANIZATION,
    fake.run.signal,
  )) {
    if (automation.enabled) {
      kept.push({ automation });
      world.automations.set(automation.key, false);
    }
  }
  const keepState = fake.run.writes.keepState;
  const run: StepRun = {
    ...fake.run,
    kind: 'roll-forward',
    terms: { ...TERMS, ...terms },
    writes: {
      ...fake.run.writes,
      keepState: async state => {
        // As the database does, which keeps JSON.
        await keepState(JSON.parse(JSON.stringify(state)));
      },
    },
  };
  return { ...fake, run };
}
export type ReturnRun = Awaited<ReturnType<typeof createReturnRun>>;
