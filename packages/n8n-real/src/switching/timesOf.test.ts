import {
  Operation,
  OperationStep,
  say,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { timesOf } from './timesOf';

const ASKED_AT = Date.parse('2030-01-01T00:00:00.000Z');
const at = (milliseconds: number) =>
  new Date(ASKED_AT + milliseconds).toISOString();

const step = (
  id: StepId,
  from: number,
  to: number | undefined,
  probedAt: number[] = [],
): OperationStep => ({
  id,
  position: 1,
  status: to === undefined ? 'running' : 'done',
  startedAt: at(from),
  finishedAt: to === undefined ? undefined : at(to),
  attempts: 1,
  proofs: probedAt.map(milliseconds => ({
    witness: 'webhook-probe',
    holds: true,
    statement: say('automation.probe-served', { path: 'agente/x' }),
    at: at(milliseconds),
  })),
});

const operation = (
  steps: OperationStep[],
  finishedAfter?: number,
): Operation => ({
  id: 'o1',
  kind: 'rollback',
  status: finishedAfter === undefined ? 'failed' : 'succeeded',
  organizationId: 'org',
  organizationTitle: 'Exemplo',
  entityRef: 'group:default/exemplo',
  incident: 'INC-1',
  reason: 'a test',
  requestedBy: { type: 'user', entityRef: 'user:default/ana' },
  requestedAt: at(10),
  finishedAt: finishedAfter === undefined ? undefined : at(finishedAfter),
  updatedAt: at(10),
  steps,
  signOffs: [],
});

const STEPS = [
  step('freeze-activations', 20, 100),
  step('deactivate-v2', 100, 500),
  step('activate-fallback', 500, 6_000, [900, 950]),
  step('suspend-automations', 6_000, 6_200),
  step('verify-webhooks', 6_200, 7_300),
  step('validate-conversations', 7_300, 60_300),
  step('open-incident', 60_300, 60_400),
];

const times = (of: Operation) =>
  timesOf({ operation: of, askedAt: ASKED_AT, endedAt: ASKED_AT }, 1_000);

describe("where a rollback's time went", () => {
  it('is told without the people and without the window of our own', () => {
    expect(times(operation(STEPS, 60_400))).toEqual({
      toStep3: 6_000,
      toStep5: 7_300,
      switch: 850,
      served: 850,
      switchSteps: 5_900,
      ownTime: 6_400,
      steps: {
        'freeze-activations': 80,
        'deactivate-v2': 400,
        'activate-fallback': 5_500,
        'suspend-automations': 200,
        'verify-webhooks': 1_100,
        'validate-conversations': 53_000,
        'open-incident': 100,
      },
    });
  });

  it('counts of the window what was really waited', () => {
    const quick = STEPS.map(one =>
      one.id === 'verify-webhooks' ? step(one.id, 6_200, 6_210) : one,
    );
    expect(times(operation(quick, 60_400)).ownTime).toBe(7_390);
  });

  it('serves from when the callers were pointed, where they had to be', () => {
    const ended = {
      operation: operation(STEPS, 60_400),
      askedAt: ASKED_AT,
      endedAt: ASKED_AT,
    };
    expect(timesOf(ended, 1_000, ASKED_AT + 420)).toMatchObject({
      served: 320,
      switch: 850,
    });
  });

  it('is told as far as it got', () => {
    const failed = operation([
      ...STEPS.slice(0, 2),
      step('activate-fallback', 500, undefined),
    ]);
    expect(times(failed)).toEqual({
      steps: { 'freeze-activations': 80, 'deactivate-v2': 400 },
    });
  });

  it('is nothing where the operation was refused', () => {
    expect(timesOf({ askedAt: ASKED_AT, endedAt: ASKED_AT }, 1_000)).toEqual(
      {},
    );
  });
});
