import { InputError } from '@backstage/errors';
import { ListIncidentsQuery } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from '../__testUtils__/createIncidentRoom';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;

/** How the database would find a page. */
async function explain(knex: Knex, where: string): Promise<string> {
  const question = `select * from ${TABLES.incidents.incidents} ${where} order by detected_at desc, sequence desc limit 25`;
  if (knex.client.config.client !== 'pg') {
    return JSON.stringify(await knex.raw(`explain query plan ${question}`));
  }
  return knex.transaction(async transaction => {
    // An empty table is read in sequence whatever it has: ask what could be used.
    await transaction.raw('set local enable_seqscan = off');
    await transaction.raw('set local enable_sort = off');
    await transaction.raw('set local enable_bitmapscan = off');
    return JSON.stringify(await transaction.raw(`explain ${question}`));
  });
}

describeOnDatabases('The incident history', createDatabase => {
  /** Seven incidents: 1 to 4 dismissed, 5 to 7 open; two of them at the same minute. */
  async function setUp() {
    const room = createIncidentRoom(await createDatabase());
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      const { incidents } = room;
      const opened = await incidents.openOrJoin({
        organization: organization(number % 3 === 0 ? 3 : number),
        openedBy: ana,
        detectedAt: new Date(`2026-03-0${Math.min(number, 6)}T03:00:00Z`),
        ...(number % 2 === 0
          ? { reason: 'a report' }
          : { verdict: webhookVerdict }),
      });
      if (number <= 4) {
        await incidents.dismiss(opened.number, ana, 'false alarm');
      }
    }
    const numbers = async (query: ListIncidentsQuery) =>
      (await room.incidents.list(query)).items.map(({ number }) =>
        Number(number.slice(4)),
      );
    return { ...room, numbers };
  }

  it('begins with the newest detection', async () => {
    const { numbers } = await setUp();
    expect(await numbers({})).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('goes page by page, each incident once, whatever is opened meanwhile', async () => {
    const { incidents } = await setUp();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await incidents.list({ limit: 2, cursor });
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
      await incidents.openOrJoin({
        organization: organization(9),
        openedBy: ana,
        detectedAt: new Date('2026-03-09T03:00:00Z'),
        reason: 'meanwhile',
      });
    } while (cursor);
    expect(seen).toEqual(
      [7, 6, 5, 4, 3, 2, 1].map(number => `INC-00000${number}`),
    );
  });

  const FILTERS: Array<[string, ListIncidentsQuery, number[]]> = [
    ['organization', { organizationId: organization(3).id }, [6, 3]],
    ['status', { status: 'dismissed' }, [4, 3, 2, 1]],
    ['being open', { open: 'true' }, [7, 6, 5]],
    ['having ended', { open: 'false' }, [4, 3, 2, 1]],
    ['trigger', { trigger: 'webhook-5xx' }, [7, 5, 3, 1]],
    [
      'time',
      {
        detectedFrom: '2026-03-02T03:00:00Z',
        detectedTo: '2026-03-04T00:00:00-03:00',
      },
      [4, 3, 2],
    ],
    ['all at once', { open: 'true', trigger: 'webhook-5xx' }, [7, 5]],
  ];
  it.each(FILTERS)('filters by %s', async (_, query, expected) => {
    const { numbers } = await setUp();
    expect(await numbers(query)).toEqual(expected);
  });

  it('refuses a cursor that it never gave', async () => {
    const { incidents } = await setUp();
    await expect(incidents.list({ cursor: 'made-up' })).rejects.toThrow(
      InputError,
    );
  });

  it.each([
    ['no filter', '', 'incidents_detected_at_sequence_index'],
    [
      'an organization',
      `where organization_id = '${organization().id}'`,
      'incidents_organization_id_detected_at_sequence_index',
    ],
    [
      'a status',
      "where status = 'closed'",
      'incidents_status_detected_at_sequence_index',
    ],
    [
      'being open',
      'where open_ticket = 1',
      'incidents_open_ticket_detected_at_sequence_index',
    ],
  ])('has an index for %s', async (_, where, index) => {
    const { knex } = createIncidentRoom(await createDatabase());
    expect(await explain(knex, where)).toContain(index);
  });
});
