import {
  Operation,
  OperationStatus,
  StepId,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';
import { testOptions } from './__testUtils__';
import { gateOutlook, GateSight } from './gateOutlook';
import { OperationRecord } from './OperationRecord';

const MINUTE = 60_000;
const NOW = new Date('2026-03-01T04:00:00.000Z');
const INCIDENT = 'INC-000042';
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

/** An unfinished operation whose steps before `at` are done. */
function unfinished(
  kind: Operation['kind'],
  at: StepId,
  more: Partial<Operation> = {},
  held?: { minutes: number; hasData: boolean },
): OperationRecord {
  const steps = STEPS_OF[kind];
  const since = NOW.toISOString();
  return {
    operation: {
      id: 'op-1',
      kind,
      status: 'running',
      organizationId: 'a1',
      organizationTitle: 'Padaria Imaginária',
      entityRef: 'group:default/padaria-imaginaria',
      incident: INCIDENT,
      reason: 'It is corrected',
      requestedBy: { type: 'user', entityRef: 'user:default/ana.plantao' },
      requestedAt: since,
      updatedAt: since,
      signOffs: [],
      steps: steps.map((id, index) => ({
        id,
        position: index + 1,
        status: index < steps.indexOf(at) ? 'done' : 'pending',
        attempts: 0,
        proofs: [],
      })),
      ...more,
    },
    decisionVerdicts: [],
    signers: [],
    states: new Map(
      held
        ? [
            [
              'monitor' as const,
              {
                beganAt: since,
                lookedAt: later(-0.25).toISOString(),
                heldMilliseconds: held.minutes * MINUTE,
                hasData: held.hasData,
                looks: 40,
                restarts: 0,
              },
            ],
          ]
        : [],
    ),
  };
}

const terms = (from: Date, until: Date): Operation['terms'] => ({
  correction: { url: 'https://git.example/pull/7', author: 'a', reviewer: 'b' },
  smoke: {
    fileName: 'smoke.xml',
    format: 'junit',
    total: 1,
    passed: 1,
    failed: 0,
    skipped: 0,
    sha256: 'a'.repeat(64),
  },
  window: { from: from.toISOString(), until: until.toISOString() },
});
const OPEN = terms(later(-30), later(60));

const look = (
  sight: Partial<GateSight> = {},
  incident: string | undefined = INCIDENT,
) => {
  const { until, ...rest } = gateOutlook(
    { incident },
    { now: NOW, options: testOptions(), ...sight },
  );
  return { code: until.code, values: until.values, ...rest };
};

describe('the end of a freeze', () => {
  it('is a person’s to make where no incident froze', () => {
    const { until, untilAt } = gateOutlook(
      {},
      { now: NOW, options: testOptions() },
    );
    expect([until.text, untilAt]).toEqual([
      'Until somebody lifts the freeze.',
      undefined,
    ]);
  });

  it('is the end of the incident, at no instant that is known', () => {
    expect(look()).toEqual({
      code: 'operation.gate.until-over',
      values: { incident: INCIDENT },
    });
  });

  it('names the planned return, which begins only by a person', () => {
    const plannedReturnAt = later(120);
    expect(look({ plannedReturnAt })).toEqual({
      code: 'operation.gate.until-planned',
      values: { incident: INCIDENT, at: plannedReturnAt.toISOString() },
      plannedReturnAt,
    });
    expect(look({ plannedReturnAt: later(-1) }).code).toBe(
      'operation.gate.until-over',
    );
  });

  it('comes after the rollback that is under way', () => {
    const sight = { unfinished: unfinished('rollback', 'verify-webhooks') };
    expect(look(sight)).toMatchObject({
      code: 'operation.gate.until-after',
      values: { kind: 'rollback', operation: 'op-1' },
    });
    expect(look(sight).untilAt).toBeUndefined();
  });

  it('is, for a return that waits for its window, its opening and the monitor’s time at the earliest', () => {
    const sight = {
      unfinished: unfinished('roll-forward', 'check-preconditions', {
        status: 'waiting',
        wakesAt: later(45).toISOString(),
        terms: terms(later(45), later(90)),
      }),
    };
    expect(look(sight)).toMatchObject({
      code: 'operation.gate.until-window',
      values: { minutes: 30 },
      untilAt: later(45 + 30),
    });
  });

  it('is, while v2 is monitored with data, what is left of the monitor’s time', () => {
    const held = { minutes: 20, hasData: true };
    expect(
      look({
        unfinished: unfinished(
          'roll-forward',
          'monitor',
          { terms: OPEN },
          held,
        ),
      }),
    ).toMatchObject({
      code: 'operation.gate.until-held',
      values: { minutes: 10 },
      untilAt: later(9.75),
    });
  });

  it('moves on while there is no data, and says why', () => {
    const held = { minutes: 20, hasData: false };
    expect(
      look({
        unfinished: unfinished(
          'roll-forward',
          'monitor',
          { terms: OPEN },
          held,
        ),
      }),
    ).toMatchObject({
      code: 'operation.gate.until-data',
      untilAt: later(10),
    });
  });

  it('is at no known instant once only scenarios are left', () => {
    const sight = {
      unfinished: unfinished('roll-forward', 'validate-scenarios', {
        terms: OPEN,
      }),
    };
    expect(look(sight).code).toBe('operation.gate.until-scenarios');
    expect(look(sight).untilAt).toBeUndefined();
  });

  it.each<[string, Partial<Operation>]>([
    ['failed', { status: 'failed' }],
    ['paused', { status: 'paused' }],
    ['waiting for approval', { status: 'waiting' }],
    [
      'being aborted',
      { abort: { by: 'ana', at: NOW.toISOString(), reason: 'Wrong' } },
    ],
    ['its deployment window is over', { terms: terms(later(-60), later(-1)) }],
  ])('takes a person where the return is %s', (status, more) => {
    const record = unfinished('roll-forward', 'activate-v2', {
      status: 'running' satisfies OperationStatus,
      terms: OPEN,
      ...more,
    });
    expect(look({ unfinished: record })).toEqual({
      code: 'operation.gate.until-people',
      values: { incident: INCIDENT, status },
    });
  });

  it('is not that of another incident’s return', () => {
    const record = unfinished('roll-forward', 'monitor', {
      incident: 'INC-000099',
    });
    expect(look({ unfinished: record }).code).toBe('operation.gate.until-over');
  });
});
