import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_ORGANIZATION_ID } from '@messaging-health/backstage-plugin-common';
import {
  sisterEntity,
  SISTER_ID,
  startPlugin,
} from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const ana = mockCredentials.user.header('user:default/ana');
type Plugin = Awaited<ReturnType<typeof startPlugin>>;

describe('The history of incidents through HTTP', () => {
  let plugin: Plugin;
  afterEach(() => plugin.stop());

  /** One dismissed incident of the first organization, one open one of its sister. */
  async function openTwo(options: Parameters<typeof startPlugin>[0] = {}) {
    plugin = await startPlugin({ entities: [sisterEntity], ...options });
    const open = (organizationId: string, reason: string) =>
      plugin.api.call('openIncident', { body: { organizationId, reason } });
    const first = await open(ORGANIZATION.id, 'mensagens não chegam');
    await plugin.api.call('dismissIncident', {
      number: first.number,
      body: { reason: 'foi um exercício' },
    });
    const second = await open(SISTER_ID, 'clientes reclamam');
    return [first.number, second.number];
  }
  const listed = async (query: object) =>
    (await plugin.api.call('listIncidents', query)).items.map(
      ({ number }) => number,
    );

  it('is filtered and searched as soon as something was said', async () => {
    const [first, second] = await openTwo();
    expect(await listed({})).toEqual([second, first]);
    expect(await listed({ severity: 'major' })).toEqual([second, first]);
    expect(await listed({ severity: 'minor' })).toEqual([]);
    expect(await listed({ search: 'nao chegam' })).toEqual([first]);
    expect(await listed({ search: 'exercicio', open: 'false' })).toEqual([
      first,
    ]);
    expect(await listed({ search: 'exercicio', open: 'true' })).toEqual([]);
    const body = { text: 'o túnel caiu' };
    await plugin.api.call('addNote', { number: second, body });
    expect(await listed({ search: 'TUNEL' })).toEqual([second]);
    const { error } = await plugin.api.refused('listIncidents', 400, {
      search: '!!',
    });
    expect(error.message).toContain('search');
  });

  it('is counted', async () => {
    await openTwo();
    expect(await plugin.api.call('getIncidentStatistics', {})).toMatchObject({
      incidents: 2,
      open: 1,
      dismissed: 1,
      byOrganization: [
        { organizationId: ORGANIZATION.id, incidents: 1, repeats: 0 },
        { organizationId: SISTER_ID, incidents: 1, repeats: 0 },
      ],
    });
    const counted = async (query: object) =>
      (await plugin.api.call('getIncidentStatistics', query)).incidents;
    expect(await counted({ open: 'true' })).toBe(1);
    expect(await counted({ status: 'dismissed', severity: 'major' })).toBe(1);
    expect(await counted({ severity: 'minor' })).toBe(0);
    expect(await counted({ trigger: 'webhook-5xx' })).toBe(0);
    const { error } = await plugin.api.refused('getIncidentStatistics', 400, {
      search: 'exercicio',
    });
    expect(error.message).toContain('search');
    await plugin.api.refused('getIncidentStatistics', 400, {
      detectedFrom: '2026-03-02T00:00:00Z',
      detectedTo: '2026-03-01T00:00:00Z',
    });
  });

  it('is handed out as a file that a spreadsheet opens', async () => {
    const [first] = await openTwo();
    const answer = await plugin.api
      .raw('get', '/incident-export?open=false')
      .set('Authorization', ana)
      .buffer(true);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename\*=UTF-8''incidents-\d{4}-\d\d-\d\d\.csv$/,
    );
    const [headings, line, ...rest] = answer.text.split('\r\n');
    expect(headings).toMatch(/^\ufeff"Number","Organization"/);
    expect(line).toContain(`"${first}","${ORGANIZATION.title}"`);
    expect(rest).toEqual(['']);
    await plugin.api
      .raw('get', '/incident-export?open=perhaps')
      .set('Authorization', ana)
      .expect(400);
  });

  it("is given to the portal's search", async () => {
    const [first, second] = await openTwo();
    const page = await plugin.api.call('listIncidentDocuments', { limit: 1 });
    expect(page.items).toMatchObject([
      { number: first, organizationTitle: ORGANIZATION.title },
    ]);
    expect(page.items[0].text).toContain('mensagens não chegam');
    const { nextCursor: cursor } = page;
    const next = await plugin.api.call('listIncidentDocuments', { cursor });
    expect(next.items.map(({ number }) => number)).toEqual([second]);
    expect(next.nextCursor).toBeUndefined();
  });

  it('keeps the incidents of an organization that left the catalog, whole', async () => {
    const leaving: Entity = {
      ...sisterEntity,
      metadata: {
        ...sisterEntity.metadata,
        annotations: { ...sisterEntity.metadata.annotations },
      },
    };
    const [, second] = await openTwo({
      entities: [leaving],
      config: { organizations: { cacheFor: { seconds: 0 } } },
    });
    delete leaving.metadata.annotations?.[ANNOTATION_ORGANIZATION_ID];
    await plugin.api.refused('getOrganization', 404, {
      organizationId: SISTER_ID,
    });
    expect(await listed({ organizationId: SISTER_ID })).toEqual([second]);
    const incident = await plugin.api.call('getIncident', { number: second });
    expect(incident).toMatchObject({
      organizationTitle: 'Confeitaria Imaginária',
      status: 'detected',
    });
    expect(
      await plugin.api.call('verifyRecord', { number: second }),
    ).toMatchObject({ intact: true });
    const dossier = await plugin.api
      .raw('get', `/incidents/${second}/dossier?format=json&language=en`)
      .set('Authorization', ana)
      .buffer(true);
    expect(dossier.status).toBe(200);
    expect(dossier.text).toContain('Confeitaria Imaginária');
  });
});
