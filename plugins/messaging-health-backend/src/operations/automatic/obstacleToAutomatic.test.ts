import { ORGANIZATION, verdictsWhileWebhookFires } from '../__testUtils__';
import {
  KnownOfOrganization,
  obstacleToAutomatic,
} from './obstacleToAutomatic';

const clear: KnownOfOrganization = {
  organization: ORGANIZATION,
  trigger: 'webhook-5xx',
  verdicts: verdictsWhileWebhookFires(),
  mode: 'v2',
};

function withProblem(kind: 'missing' | 'malformed' | 'ignored') {
  return {
    ...ORGANIZATION,
    problems: [{ annotation: 'messaging-health.io/x', kind, message: 'mend' }],
  };
}

describe('An automatic rollback', () => {
  it('has no obstacle while its trigger fires and all else is known', () => {
    expect(obstacleToAutomatic(clear)).toBeUndefined();
  });

  it.each<[string, Partial<KnownOfOrganization>, string, string]>([
    [
      'an annotation is missing',
      { organization: withProblem('missing') },
      'automatic.problems',
      'messaging-health.io/x',
    ],
    [
      'an operation is unfinished, even a failed one',
      { unfinished: { id: 'op-1', status: 'failed' } },
      'automatic.unfinished',
      'op-1 (failed)',
    ],
    [
      'the fallback is in service',
      { mode: 'contingency' },
      'automatic.not-v2',
      'contingency',
    ],
    [
      'v2 is only being watched',
      { mode: 'monitoring' },
      'automatic.not-v2',
      'monitoring',
    ],
    [
      'activations are frozen',
      {
        freeze: {
          since: '2026-03-01T03:00:00.000Z',
          reason: 'a drill',
          by: 'user:default/ana',
        },
      },
      'automatic.frozen',
      'a drill',
    ],
    [
      'one was started lately',
      { recent: { id: 'op-0', requestedAt: '2026-02-28T12:00:00.000Z' } },
      'automatic.recent',
      'op-0',
    ],
    [
      'its trigger is calm again',
      {
        verdicts: verdictsWhileWebhookFires({
          'webhook-5xx': { state: 'inactive' },
        }),
      },
      'automatic.not-firing',
      'webhook-5xx',
    ],
    [
      'its trigger went blind while it fired',
      {
        verdicts: verdictsWhileWebhookFires({
          'webhook-5xx': {
            state: 'unknown',
            firingSince: '2026-03-01T03:00:00.000Z',
          },
        }),
      },
      'automatic.not-firing',
      'webhook-5xx',
    ],
    ['nothing was judged', { verdicts: [] }, 'automatic.not-firing', ''],
    [
      'another trigger is unknown',
      {
        verdicts: verdictsWhileWebhookFires({
          'identity-failure': { state: 'unknown' },
        }),
      },
      'automatic.unknown',
      'identity-failure',
    ],
    [
      'a third one is unknown while a second fires, although the health is called breached',
      {
        verdicts: verdictsWhileWebhookFires({
          'identity-failure': { state: 'firing' },
          'stage-move-failure': {
            state: 'unknown',
            unknownReason: 'no-source',
          },
        }),
      },
      'automatic.unknown',
      'stage-move-failure',
    ],
  ])('is refused while %s', (_, changes, code, says) => {
    const obstacle = obstacleToAutomatic({ ...clear, ...changes });
    expect(obstacle?.code).toBe(code);
    expect(obstacle?.text).toContain(says);
  });

  it('takes the place of a return that nobody watches, frozen and rolled back today as it is', () => {
    const returned: KnownOfOrganization = {
      ...clear,
      unfinished: { id: 'op-2', status: 'failed' },
      isUnwatchedReturn: true,
      mode: 'monitoring',
      freeze: {
        since: '2026-03-01T03:00:00.000Z',
        reason: 'a rollback',
        by: 'user:default/ana',
      },
      recent: { id: 'op-0', requestedAt: '2026-02-28T12:00:00.000Z' },
    };
    expect(obstacleToAutomatic(returned)).toBeUndefined();
    expect(obstacleToAutomatic({ ...returned, verdicts: [] })?.code).toBe(
      'automatic.not-firing',
    );
  });

  it.each<[string, Partial<KnownOfOrganization>]>([
    ['an annotation that is ignored', { organization: withProblem('ignored') }],
    [
      'a trigger that is only shown',
      {
        verdicts: [
          ...verdictsWhileWebhookFires(),
          {
            trigger: 'execution-failure',
            state: 'unknown',
            watched: true,
            advisory: true,
          },
        ],
      },
    ],
    [
      'another trigger that fires, too',
      {
        verdicts: verdictsWhileWebhookFires({
          'identity-failure': { state: 'firing' },
        }),
      },
    ],
  ])('is not kept back by %s', (_, changes) => {
    expect(obstacleToAutomatic({ ...clear, ...changes })).toBeUndefined();
  });
});
