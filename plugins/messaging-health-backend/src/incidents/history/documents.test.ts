import { mockServices } from '@backstage/backend-test-utils';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { TABLES } from '../../database';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from '../__testUtils__/createIncidentRoom';
import { inventHistory, storeHistory } from './__testUtils__/inventHistory';
import { DatabaseIncidentHistory } from './DatabaseIncidentHistory';
import { DocumentKeeper } from './DocumentKeeper';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const goOn = new AbortController().signal;

describeOnDatabases('What text search reads', createDatabase => {
  async function setUp() {
    const room = createIncidentRoom(await createDatabase());
    const { knex, clock, incidents } = room;
    const open = async (number: number, reason?: string) =>
      (
        await incidents.openOrJoin({
          organization: organization(number),
          openedBy: ana,
          detectedAt: clock.now(),
          ...(reason ? { reason } : { verdict: webhookVerdict }),
        })
      ).number;
    const found = async (search: string) =>
      (await incidents.list({ search })).items.map(({ number }) => number);
    const history = new DatabaseIncidentHistory({
      knex,
      clock,
      countClocks: async () => {
        throw new Error('nobody counts here');
      },
    });
    return { ...room, open, found, history };
  }

  it('is whom it is about, why it was opened, what was detected, and what people say, at once', async () => {
    const { incidents, open, found } = await setUp();
    const first = await open(1, 'os clientes reclamam de lentidão');
    const second = await open(2);
    await incidents.addNote(first, ana, 'o Proxy reiniciou');
    expect(await found('lentidao CLIENTES')).toEqual([first]);
    expect(await found('proxy')).toEqual([first]);
    expect(await found('webhook')).toEqual([second]);
    expect(await found('invented organization')).toEqual(
      expect.arrayContaining([first, second]),
    );
    expect(await found(first)).toEqual([first]);
    await incidents.dismiss(second, ana, 'era um exercício');
    expect(await found('exercicio')).toEqual([second]);
    expect(await found('lentidao webhook')).toEqual([]);
  });

  it('is masked: nobody is found by a telephone number', async () => {
    const { incidents, open, found } = await setUp();
    const number = await open(1);
    await incidents.addNote(number, ana, 'ligar para +55 11 98888-7766 já');
    expect(await found('98888')).toEqual([]);
    expect(await found('ligar')).toEqual([number]);
  });

  it('is not changed by a change that fails', async () => {
    const { incidents, open, found } = await setUp();
    const number = await open(1);
    await expect(
      incidents.change(number, async change => {
        await change.append({
          actor: ana,
          kind: 'note',
          statement: {
            code: 'incident.note',
            values: {},
            text: 'never happened',
          },
        });
        throw new Error('not after all');
      }),
    ).rejects.toThrow('not after all');
    expect(await found('happened')).toEqual([]);
  });

  it('is made for incidents that had none, a part at a time, once', async () => {
    const { knex, timeline, open, found, incidents } = await setUp();
    const numbers: string[] = [];
    for (let number = 1; number <= 9; number++) {
      numbers.push(await open(number, 'um motivo singular'));
    }
    await incidents.addNote(numbers[0], ana, 'algo raro');
    // As a database looks that was migrated from a version without search.
    await knex(TABLES.incidents.documents).update({ version: 0, text: '' });
    const logger = mockServices.logger.mock();
    const keeper = new DocumentKeeper({ knex, timeline, logger });
    expect(await keeper.run(AbortSignal.abort())).toBe(0);
    expect(await keeper.run(goOn)).toBe(9);
    expect(await keeper.run(goOn)).toBe(0);
    expect(await found('singular')).toHaveLength(9);
    expect(await found('raro')).toEqual([numbers[0]]);
    const texts = await knex(TABLES.incidents.documents).where({ text: '' });
    expect(texts).toEqual([]);
  });

  it("is given to the portal's search page by page, each incident once", async () => {
    const { knex, history } = await setUp();
    const invented = inventHistory(45);
    await storeHistory(knex, invented);
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await history.documents({ cursor, limit: 20 });
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(
      invented.map(({ row, text }) => ({
        number: `INC-${String(row.sequence).padStart(6, '0')}`,
        organizationTitle: row.organization_title,
        entityRef: row.entity_ref,
        status: row.status,
        detectedAt: row.detected_at,
        updatedAt: row.updated_at,
        text,
      })),
    );
    await expect(
      history.documents({ cursor: 'made-up', limit: 20 }),
    ).rejects.toThrow('cursor: is not one that this list gave out');
  });

  it('has ended incidents listed by when they ended', async () => {
    const knex = await createDatabase();
    const invented = inventHistory(80);
    await storeHistory(knex, invented);
    const history = new DatabaseIncidentHistory({
      knex,
      clock: new FakeClock(),
      countClocks: async () => {
        throw new Error('nobody counts here');
      },
    });
    const before = '2026-02-27T00:00:00.000Z';
    const ended = invented
      .flatMap(({ row: { closed_at: at, sequence } }) =>
        at && at < before ? [{ at, sequence }] : [],
      )
      .sort((a, b) => a.at.localeCompare(b.at) || a.sequence - b.sequence)
      .map(({ sequence }) => sequence);
    const seen: number[] = [];
    let after: { number: string; at: string } | undefined;
    for (;;) {
      const page = await history.listEnded({
        by: 'closed_at',
        after,
        before,
        limit: 7,
      });
      seen.push(...page.map(({ number }) => Number(number.slice(4))));
      after = page[page.length - 1];
      if (page.length < 7) {
        break;
      }
    }
    expect(seen).toEqual(ended);
    expect(seen.length).toBeGreaterThan(20);
  });
});
