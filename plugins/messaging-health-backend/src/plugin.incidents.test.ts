import {
  Endpoint,
  endpoints,
  incidentReadPermission,
  messagingHealthPermissions,
} from '@messaging-health/backstage-plugin-common';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const opening = { body: { organizationId, reason: 'customers complain' } };
const reason = { reason: 'it was a drill' };

describe('Incidents through HTTP', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin = await startPlugin();
  });
  afterEach(() => plugin.stop());

  it('opens one, joins it, notes in it and dismisses it', async () => {
    const { api } = plugin;
    const opened = await api.call('openIncident', opening);
    expect(opened).toMatchObject({
      number: 'INC-000001',
      status: 'detected',
      openedBy: { type: 'user', entityRef: 'user:default/ana' },
    });
    const { number } = opened;
    expect((await api.call('openIncident', opening)).number).toBe(number);
    const note = { number, body: { text: 'call +55 11 99999-0001 back' } };
    const entry = await api.call('addNote', note);
    expect(entry.statement.text).toMatch(/^user:default\/ana: call \[phone:/);
    const dismissed = await api.call('dismissIncident', {
      number,
      body: reason,
    });
    expect(dismissed.status).toBe('dismissed');
    await api.refused('dismissIncident', 409, { number, body: reason });
    const incident = await api.call('getIncident', { number });
    expect(incident.timeline.map(({ kind }) => kind)).toEqual([
      'detection',
      'detection',
      'note',
      // The note begins the diagnosis; then it is dismissed.
      'status',
      'status',
    ]);
    const page = await api.call('listIncidents', {
      organizationId,
      open: 'false',
    });
    expect(page.items.map(item => item.number)).toEqual([number]);
    const overview = await api.call('getOrganization', { organizationId });
    expect(overview.openIncident).toBeUndefined();
    expect(overview.pastIncidents).toHaveLength(1);
  });

  it('does not close what lacks its facts, and says which', async () => {
    const { number } = await plugin.api.call('openIncident', opening);
    const { error } = await plugin.api.refused('closeIncident', 409, {
      number,
      body: reason,
    });
    expect(error.message).toContain('The decision of a rollback');
  });

  it.each(['addNote', 'dismissIncident', 'closeIncident'] as const)(
    'answers 404 to %s of no incident',
    async id => {
      const { error } = await plugin.api.refused(id, 404, {
        number: 'INC-000404',
        body: id === 'addNote' ? { text: 'a note' } : reason,
      });
      expect(error.message).toContain('There is no incident INC-000404.');
    },
  );
});

describe('Whoever lacks a permission', () => {
  it('is refused everywhere, by the name of the permission and whom to ask', async () => {
    const plugin = await startPlugin({
      denied: messagingHealthPermissions.map(({ name }) => name),
    });
    for (const endpoint of Object.values<Endpoint>(endpoints)) {
      const { error } = await plugin.api.refused(
        endpoint.id as keyof typeof endpoints,
        403,
        {
          ...(endpoint.path.includes('{organizationId}')
            ? { organizationId }
            : {}),
          ...(endpoint.path.includes('{trigger}')
            ? { trigger: 'duplicates' }
            : {}),
          ...(endpoint.path.includes('{operationId}')
            ? { operationId: organizationId }
            : {}),
          ...(endpoint.path.includes('{number}')
            ? { number: 'INC-000001' }
            : {}),
        },
      );
      expect(error.message).toBe(
        `This needs the permission ${endpoint.permission.name}. Ask group:default/integration-engineering for it.`,
      );
    }
    await plugin.stop();
  });

  it('sees no incidents among the rest without the permission for them', async () => {
    const plugin = await startPlugin({ denied: [incidentReadPermission.name] });
    await plugin.api.call('openIncident', opening);
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview.openIncident).toBeUndefined();
    expect(overview.allowed.readIncidents).toBe(false);
    const fleet = await plugin.api.call('getFleet', {});
    expect(fleet.items.some(({ openIncident }) => openIncident)).toBe(false);
    await plugin.stop();
  });
});

describe('Signals and notifications that fail', () => {
  it('break nothing', async () => {
    const plugin = await startPlugin({
      announce: async () => {
        throw new Error('no such plugin');
      },
    });
    await plugin.api.call('openIncident', opening);
    expect(plugin.notifications).toHaveLength(1);
    await plugin.stop();
  });
});
