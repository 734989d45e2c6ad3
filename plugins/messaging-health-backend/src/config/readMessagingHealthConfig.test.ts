import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { DEFAULT_LIMITS } from '@messaging-health/backstage-plugin-common';
import { readMessagingHealthConfig } from './readMessagingHealthConfig';

const DAY = 24 * 60 * 60 * 1000;
const KEY = 'invented-key-of-a-test';

const PADARIA = 'group:default/padaria';

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
    expect(config.triggers).toEqual(DEFAULT_LIMITS);
    expect(config.triggers['webhook-5xx']).toMatchObject({
      threshold: 0.02,
      holdsForSeconds: 900,
    });
    expect(config.policy).toBe('open-incident');
    expect(config.timeZone).toBe('America/Sao_Paulo');
    expect(config.advisoryTriggers).toEqual(['execution-failure']);
    expect(config.organizationOverrides.size).toBe(0);
    expect(config.retention).toMatchObject({
      observationsMilliseconds: 2 * DAY,
      historyMilliseconds: 90 * DAY,
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

  it('reads the limits of every trigger', () => {
    const { triggers, advisoryTriggers } = read({
      triggers: {
        'execution-failure': { enabled: true, threshold: 0.1 },
        'whatsapp-regression': { minimumShare: 0.5, window: '2h' },
        duplicates: { minimumGroups: 5, staleAfter: { seconds: 90 } },
      },
    });
    expect(triggers['execution-failure'].threshold).toBe(0.1);
    expect(triggers['whatsapp-regression']).toEqual({
      ...DEFAULT_LIMITS['whatsapp-regression'],
      minimumShare: 0.5,
      windowSeconds: 7200,
    });
    expect(triggers.duplicates).toMatchObject({
      minimumGroups: 5,
      staleAfterSeconds: 90,
    });
    expect(advisoryTriggers).toEqual([]);
  });

  it('reads the zone of organizations that name none', () => {
    expect(read({ timeZone: 'America/Manaus' }).timeZone).toBe(
      'America/Manaus',
    );
  });

  it('takes a key that is left empty for one that is not there', () => {
    expect(read({ triggers: null, policy: null }).triggers).toEqual(
      DEFAULT_LIMITS,
    );
  });

  it('reads what is set for one organization, by id and by entity', () => {
    const { organizationOverrides } = read({
      organizationOverrides: {
        '00000000-0000-4000-8000-00000000000A': { policy: 'rollback' },
        'Group:default/Padaria.Inventada': {
          triggers: { 'webhook-5xx': { holdsFor: '10m' } },
        },
      },
    });
    expect([...organizationOverrides]).toEqual([
      [
        '00000000-0000-4000-8000-00000000000a',
        { policy: 'rollback', triggers: {} },
      ],
      [
        'group:default/padaria.inventada',
        { policy: undefined, triggers: { 'webhook-5xx': { holdsFor: 600 } } },
      ],
    ]);
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
    [
      'messagingHealth.retention.observations',
      { retention: { observations: { days: 31 } } },
    ],
    [
      'messagingHealth.retention.history',
      { retention: { observations: { days: 3 }, history: { days: 2 } } },
    ],
    [
      'messagingHealth.triggers.webhook-5xx.threshold',
      { triggers: { 'webhook-5xx': { threshold: 'high' } } },
    ],
    [
      'messagingHealth.triggers.webhook-5xx.treshold',
      { triggers: { 'webhook-5xx': { treshold: 0.1 } } },
    ],
    [
      'messagingHealth.triggers.webhook-5xx.enabled',
      { triggers: { 'webhook-5xx': { enabled: true } } },
    ],
    [
      'messagingHealth.triggers.execution-failure.enabled',
      { triggers: { 'execution-failure': { enabled: 'perhaps' } } },
    ],
    [
      'messagingHealth.triggers.duplicates.minimumGroups',
      { triggers: { duplicates: { minimumGroups: 0 } } },
    ],
    [
      'messagingHealth.triggers.whatsapp-regression.window',
      { triggers: { 'whatsapp-regression': { window: '5m' } } },
    ],
    ['messagingHealth.triggers.webhook', { triggers: { webhook: {} } }],
    [
      'messagingHealth.triggers.webhook-5xx',
      { triggers: { 'webhook-5xx': 0.05 } },
    ],
    ['messagingHealth.policy', { policy: 'restart' }],
    ['messagingHealth.timeZone', { timeZone: 'Atlantis/Capital' }],
    ['messagingHealth.timeZone', { timeZone: '-03:00' }],
    ['messagingHealth.timeZone', { timeZone: -3 }],
    [
      'messagingHealth.organizationOverrides.padaria',
      { organizationOverrides: { padaria: { policy: 'notify' } } },
    ],
    [
      `messagingHealth.organizationOverrides.${PADARIA}`,
      { organizationOverrides: { [PADARIA]: 'notify' } },
    ],
    [
      `messagingHealth.organizationOverrides.${PADARIA}.policy`,
      { organizationOverrides: { [PADARIA]: { policy: 'none' } } },
    ],
    [
      `messagingHealth.organizationOverrides.${PADARIA}.limits`,
      { organizationOverrides: { [PADARIA]: { limits: {} } } },
    ],
    [
      `messagingHealth.organizationOverrides.${PADARIA}.triggers.duplicates.holdsFor`,
      {
        organizationOverrides: {
          [PADARIA]: { triggers: { duplicates: { holdsFor: '5m' } } },
        },
      },
    ],
    [
      `messagingHealth.organizationOverrides.Group:default/padaria`,
      {
        organizationOverrides: {
          [PADARIA]: { policy: 'notify' },
          'Group:default/padaria': { policy: 'rollback' },
        },
      },
    ],
    ['messagingHealth.organizationOverrides', { organizationOverrides: [] }],
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
