import { incidentReadPermission } from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const STRANGER = '00000000-0000-4000-8000-00000000dead';
type Plugin = Awaited<ReturnType<typeof startPlugin>>;

/** Instants around now, and half an hour of failing webhooks pushed and judged. */
async function tellOfTrouble(plugin: Plugin) {
  const now = new SystemClock().now().getTime();
  const iso = (instant: number) => new Date(instant).toISOString();
  await plugin.api.call('pushObservations', {
    body: {
      sender: 'an-invented-crm',
      observations: Array.from({ length: 30 }, (_, index) => ({
        id: `webhook ${index}`,
        organizationId,
        signal: 'webhook' as const,
        at: iso(now - index * MINUTE),
        total: 100,
        failed: 50,
      })),
    },
  });
  await plugin.round();
  return {
    from: iso(now - 60 * MINUTE),
    to: iso(now + MINUTE),
    longAgo: iso(now - 91 * DAY),
  };
}

describe('History through HTTP', () => {
  let plugin: Plugin;
  afterEach(() => plugin.stop());

  it('tells the figures of a trigger, when it fired, and what came of it', async () => {
    plugin = await startPlugin();
    const { from, to } = await tellOfTrouble(plugin);
    const history = await plugin.api.call('getFigureHistory', {
      organizationId,
      trigger: 'webhook-5xx',
      from,
      to,
    });
    expect(history).toMatchObject({
      trigger: 'webhook-5xx',
      source: 'pushed',
      stepSeconds: 60,
      limit: 0.02,
    });
    expect(history.points).toHaveLength(30);
    expect(history.points[0]).toMatchObject({ total: 100, failed: 50 });
    expect(history.marks.map(({ kind, id }) => [kind, id])).toEqual([
      ['firing', 'webhook-5xx'],
      ['incident', 'INC-000001'],
    ]);
    expect(history.marks[1].to).toBeUndefined();
  });

  it('marks the operation that was carried out meanwhile', async () => {
    plugin = await startPlugin();
    const { from, to } = await tellOfTrouble(plugin);
    const { id } = await plugin.api.call('startOperation', {
      body: { kind: 'rollback', organizationId, reason: 'webhooks fail' },
    });
    const { marks } = await plugin.api.call('getFigureHistory', {
      organizationId,
      trigger: 'duplicates',
      from,
      to,
    });
    expect(marks.map(mark => [mark.kind, mark.id])).toEqual([
      ['incident', 'INC-000001'],
      ['operation', id],
    ]);
  });

  it('marks no incident for a caller who may not read incidents', async () => {
    plugin = await startPlugin({ denied: [incidentReadPermission.name] });
    const { from, to } = await tellOfTrouble(plugin);
    const { marks } = await plugin.api.call('getFigureHistory', {
      organizationId,
      trigger: 'webhook-5xx',
      from,
      to,
    });
    expect(marks.map(({ kind }) => kind)).toEqual(['firing']);
  });

  it('refuses a span that makes no sense, and an organization that nobody knows', async () => {
    plugin = await startPlugin();
    const { from, to, longAgo } = await tellOfTrouble(plugin);
    const trigger = 'webhook-5xx';
    const backwards = { organizationId, trigger, from: to, to: from };
    const { error } = await plugin.api.refused(
      'getFigureHistory',
      400,
      backwards,
    );
    expect(error.message).toContain('from must be earlier than to');
    const tooLong = { organizationId, trigger, from: longAgo, to };
    await plugin.api.refused('getFigureHistory', 400, tooLong);
    const unknown = { organizationId: STRANGER, trigger, from, to };
    await plugin.api.refused('getFigureHistory', 404, unknown);
  });
});

describe('What-if through HTTP', () => {
  let plugin: Plugin;
  beforeEach(async () => {
    plugin = await startPlugin();
  });
  afterEach(() => plugin.stop());

  it('tells how much sooner other limits would have fired', async () => {
    const { from, to } = await tellOfTrouble(plugin);
    const ask = (holdsFor: string) =>
      plugin.api.call('askWhatIf', {
        body: { from, to, triggers: { 'webhook-5xx': { holdsFor } } },
      });
    const { comparisons, judged } = await ask('5m');
    expect(judged).toMatchObject({ organizations: 2, series: 1 });
    expect(comparisons).toMatchObject([
      {
        organizationId,
        organizationTitle: ORGANIZATION.title,
        trigger: 'webhook-5xx',
        outcome: 'kept',
        soonerBySeconds: 600,
      },
    ]);
    expect((await ask('15m')).comparisons).toMatchObject([
      { outcome: 'kept', soonerBySeconds: 0 },
    ]);
    expect((await ask('60m')).comparisons).toMatchObject([{ outcome: 'gone' }]);
  });

  it('names the field of a question that makes no sense', async () => {
    const { from, to } = await tellOfTrouble(plugin);
    const refuse = async (triggers: Record<string, Record<string, number>>) =>
      (
        await plugin.api.refused('askWhatIf', 400, {
          body: { from, to, triggers },
        })
      ).error.message;
    expect(await refuse({ 'webhook-5xx': { threshold: 2 } })).toContain(
      'triggers.webhook-5xx.threshold must be a share between 0.0001 and 0.99',
    );
    expect(await refuse({ 'webhook-5xx': { holdFor: 2 } })).toContain(
      'triggers.webhook-5xx.holdFor must be left out',
    );
    expect(await refuse({ 'webhook-4xx': {} })).toContain('body.triggers');
    expect(await refuse({})).toContain('triggers must name at least one');
    await plugin.api.refused('askWhatIf', 404, {
      body: {
        from,
        to,
        triggers: { 'webhook-5xx': {} },
        organizationIds: [STRANGER],
      },
    });
  });
});
