import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const MINUTE = 60_000;
const POLICY = 'messaging-health.io/policy';
const COMMANDER = 'group:default/commander';
const OPERATIONS = 'group:default/crm-operations';
const SPOKESPERSON = 'group:default/communication';
const config = {
  roles: {
    incidentCommander: COMMANDER,
    crmOperations: OPERATIONS,
    communication: SPOKESPERSON,
  },
  triggers: { 'webhook-5xx': { holdsFor: '2m' } },
};
type Plugin = Awaited<ReturnType<typeof startPlugin>>;

/** The last half hour of one signal, a push a minute. */
function pastHalfHour(
  signal: 'webhook' | 'identity' | 'stage-move',
  failed: number,
) {
  const now = new SystemClock().now().getTime();
  return Array.from({ length: 30 }, (_, index) => {
    const at = new Date(now - index * MINUTE).toISOString();
    return {
      id: `${signal} ${at}`,
      organizationId,
      signal,
      at,
      total: 100,
      failed,
    };
  });
}

async function push(
  plugin: Plugin,
  observations: ReturnType<typeof pastHalfHour>,
) {
  await plugin.api.call('pushObservations', {
    body: { sender: 'an-invented-crm', observations },
  });
}

const confirmation = {
  organizationId,
  trigger: 'duplicates' as const,
  body: { note: 'agents answer twice, call +55 11 99999-0001' },
};

function sentTo(plugin: Plugin, reference: string) {
  return plugin.notifications.flatMap(({ recipients, payload }) =>
    recipients.type === 'entity' &&
    [recipients.entityRef].flat().includes(reference)
      ? [payload]
      : [],
  );
}

describe('The policy of an organization, through HTTP', () => {
  let plugin: Plugin;
  afterEach(() => plugin.stop());

  it('rolls back by itself when pushed figures fire, and everything else is known', async () => {
    plugin = await startPlugin({
      config: {
        ...config,
        organizationOverrides: { [organizationId]: { policy: 'rollback' } },
      },
      annotations: { [POLICY]: 'notify' },
    });
    await push(plugin, [
      ...pastHalfHour('identity', 0),
      ...pastHalfHour('stage-move', 0),
      ...pastHalfHour('webhook', 50),
    ]);
    await plugin.round();
    const { policy, operation, openIncident, mode } = await plugin.api.call(
      'getOrganization',
      { organizationId },
    );
    expect(policy).toBe('rollback');
    expect(mode).toBe('rolling-back');
    expect(operation).toMatchObject({
      incident: openIncident?.number,
      requestedBy: { type: 'system' },
      reason: expect.stringContaining(
        'Webhook errors over the limit: 250 of 500',
      ),
    });
    const incident = await plugin.api.call('getIncident', {
      number: openIncident?.number ?? '',
    });
    expect(incident.evidence[0]).toMatchObject({
      kind: 'detection-figures',
      content: {
        verdict: {
          trigger: 'webhook-5xx',
          figures: { total: 500, failed: 250 },
          limits: { threshold: 0.02, holdsForSeconds: 120 },
        },
      },
    });
    expect(sentTo(plugin, COMMANDER).map(({ title }) => title)).toContain(
      'Rollback of Padaria Imaginária started by its policy: webhook-5xx fires',
    );
    expect(plugin.signals.map(({ message }) => message)).toContainEqual({
      organizationId,
    });
    expect(sentTo(plugin, SPOKESPERSON)).toHaveLength(1);
  });

  it('asks people where figures are lacking, and says in the incident why', async () => {
    plugin = await startPlugin({ config: { ...config, policy: 'rollback' } });
    await plugin.api.call('confirmCondition', confirmation);
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview).toMatchObject({ policy: 'rollback', mode: 'v2' });
    expect(overview.operation).toBeUndefined();
    const number = overview.openIncident?.number ?? '';
    const { timeline } = await plugin.api.call('getIncident', { number });
    expect(timeline.map(({ statement }) => statement.code)).toEqual([
      'incident.detected.duplicates',
      'automatic.unknown',
    ]);
    const [asked] = sentTo(plugin, COMMANDER);
    expect(asked).toMatchObject({
      title: 'Start the rollback of Padaria Imaginária? duplicates fires',
      link: expect.stringMatching(
        /^\/create\/templates\/default\/messaging-rollback\?formData=/,
      ),
      severity: 'critical',
      topic: 'messaging-health',
    });
    expect(sentTo(plugin, OPERATIONS)[0].link).toBe(
      `/messaging-health/incidents/${number}`,
    );
    expect(JSON.stringify(plugin.notifications)).not.toContain('99999');
  });

  it('may be only to tell people', async () => {
    plugin = await startPlugin({
      config,
      annotations: { [POLICY]: 'notify' },
    });
    await plugin.api.call('confirmCondition', confirmation);
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview).toMatchObject({ policy: 'notify', health: 'breached' });
    expect(overview.openIncident).toBeUndefined();
    expect(sentTo(plugin, COMMANDER)).toMatchObject([
      {
        title: 'Padaria Imaginária: duplicates fires',
        link: '/catalog/default/group/padaria-imaginaria/messaging-health',
      },
    ]);
    expect(sentTo(plugin, SPOKESPERSON)).toEqual([]);
  });

  it('stands back behind a malformed annotation, which keeps no rollback back', async () => {
    plugin = await startPlugin({
      config,
      annotations: { [POLICY]: 'restart' },
    });
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview.policy).toBe('open-incident');
    expect(overview.organization.problems).toMatchObject([
      { annotation: POLICY, kind: 'ignored' },
    ]);
    const started = await plugin.api.call('startOperation', {
      body: { kind: 'rollback', organizationId, reason: 'webhook errors' },
    });
    expect(started.status).toBe('running');
  });
});
