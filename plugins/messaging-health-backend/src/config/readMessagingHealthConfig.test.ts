import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { readMessagingHealthConfig } from './readMessagingHealthConfig';

const KEY = 'invented-key-of-a-test';

function read(messagingHealth: JsonObject) {
  return readMessagingHealthConfig(
    new ConfigReader({
      messagingHealth: { pseudonymKey: KEY, ...messagingHealth },
    }),
  );
}

describe('readMessagingHealthConfig', () => {
  it('has the runbook’s figures as defaults', () => {
    const config = read({});
    const common = {
      rateWindowSeconds: 300,
      minimumSamples: 20,
      keepFiringForSeconds: 300,
      staleAfterSeconds: 180,
    };
    expect(config.triggers).toEqual({
      'webhook-5xx': { threshold: 0.02, holdsForSeconds: 900, ...common },
      'identity-failure': { threshold: 0.01, holdsForSeconds: 1800, ...common },
      'stage-move-failure': {
        threshold: 0.01,
        holdsForSeconds: 1800,
        ...common,
      },
    });
    expect(config.sweep).toEqual({
      intervalMilliseconds: 15_000,
      timeoutMilliseconds: 10_000,
      settleMilliseconds: 5000,
    });
    expect(config.rollback.verifyWebhooks).toEqual({
      windowMilliseconds: 60_000,
      minimumRequests: 20,
      timeoutMilliseconds: 600_000,
    });
  });

  it('reads durations in every form of the platform', () => {
    const config = read({
      triggers: {
        'webhook-5xx': {
          threshold: 0.05,
          holdsFor: { minutes: 10 },
          rateWindow: '2m',
          keepFiringFor: 'PT1M',
        },
      },
      roles: { incidentCommander: 'Group:default/Integration' },
    });
    expect(config.triggers['webhook-5xx']).toMatchObject({
      threshold: 0.05,
      holdsForSeconds: 600,
      rateWindowSeconds: 120,
      keepFiringForSeconds: 60,
    });
    expect(config.roles).toEqual({
      incidentCommander: 'group:default/integration',
      crmOperations: undefined,
      communication: undefined,
    });
  });

  it.each<[string, JsonObject]>([
    ['messagingHealth.pseudonymKey', { pseudonymKey: 'short' }],
    ['messagingHealth.roles.crmOperations', { roles: { crmOperations: 'x' } }],
    [
      'messagingHealth.triggers.webhook-5xx.threshold',
      { triggers: { 'webhook-5xx': { threshold: 2 } } },
    ],
    [
      'messagingHealth.triggers.webhook-5xx.rateWindow',
      { triggers: { 'webhook-5xx': { rateWindow: { seconds: 90 } } } },
    ],
    [
      'messagingHealth.triggers.identity-failure.holdsFor',
      { triggers: { 'identity-failure': { holdsFor: 'soon' } } },
    ],
    [
      'messagingHealth.triggers.stage-move-failure.minimumSamples',
      { triggers: { 'stage-move-failure': { minimumSamples: 1.5 } } },
    ],
    ['messagingHealth.sweep.interval', { sweep: { interval: { hours: 1 } } }],
    [
      'messagingHealth.rollback.verifyWebhooks.minimumRequests',
      { rollback: { verifyWebhooks: { minimumRequests: 0 } } },
    ],
    [
      'messagingHealth.engine.pollInterval',
      { engine: { leaseFor: '4s', pollInterval: '3s' } },
    ],
    [
      'messagingHealth.retention.observations',
      { retention: { observations: { hours: 1 } } },
    ],
  ])('refuses nonsense at %s, and says what is allowed', (path, config) => {
    const attempt = () => read(config);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(`Bad configuration at ${path}: it must be`);
  });

  it('never shows a secret that it refuses', () => {
    expect(() => read({ pseudonymKey: 'short-secret' })).not.toThrow(
      /short-secret/,
    );
  });
});
