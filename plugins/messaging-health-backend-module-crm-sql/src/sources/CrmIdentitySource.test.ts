import { SystemClock } from '@messaging-health/backstage-plugin-node';
import {
  inventOrganization,
  signalSourceContract,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmSources, nowhere } from '../__testUtils__/CrmSources';
import { CrmTestDatabase, PASSWORD } from '../__testUtils__/CrmTestDatabase';
import { eventsOf, figuresOf } from '../__testUtils__/figuresOf';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const first = inventOrganization({ id: idOf(1) });
const second = inventOrganization({ id: idOf(2) });
const silent = inventOrganization({ id: idOf(5) });
const unknown = inventOrganization({
  id: '00000000-0000-4000-8000-00000000ffff',
});
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:03:00Z');
const later = new Date('2026-03-01T03:10:00Z');

describe('crm-sql on PostgreSQL', () => {
  const sources = new CrmSources();
  let crm: CrmTestDatabase;
  let reader: string;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await crm.createReader('bypassrls');
  }, 120_000);

  beforeEach(async () => {
    await crm.asSuperuser('delete from messaging_identity_resolution_log');
    await crm.log(first.id, new Date('2026-03-01T03:00:00.000Z'), [
      'matched',
      'created',
      'error',
    ]);
    await crm.log(first.id, new Date('2026-03-01T03:02:59.999Z'), [
      'ambiguous',
    ]);
    await crm.log(first.id, to, ['not_found']);
    await crm.log(second.id, new Date('2026-03-01T02:59:59.999Z'), ['matched']);
    await crm.log(second.id, new Date('2026-03-01T03:01:30Z'), ['not_found']);
  });

  afterAll(async () => {
    await sources.close();
    await crm.dropReader(reader);
    await crm.destroy();
  }, 60_000);

  const source = () => sources.open(reader).identity;

  it.each(Object.entries(signalSourceContract))(
    '%s',
    async (_name, expectIt) => {
      await expectIt({
        source: source(),
        unreachable: sources.open(nowhere(reader)).identity,
        organizations: [first, second],
        from,
        to: later,
        secrets: [PASSWORD],
      });
    },
  );

  it('is asked in every round, and still knows weeks past', () => {
    expect(source()).toMatchObject({ id: 'crm-sql', keepsHistory: true });
    expect(source().askEveryMilliseconds).toBeUndefined();
  });

  it('counts by organization and minute, zeros included', async () => {
    const figures = await figuresOf(source(), {
      organizations: [first, second, silent, unknown],
      from,
      to,
    });
    // Neither the organization that never resolved anything nor the unknown one has any.
    expect(figures).toEqual([
      '1 03:00: 1/3',
      '1 03:01: 0/0',
      '1 03:02: 1/1',
      '2 03:00: 0/0',
      '2 03:01: 1/1',
      '2 03:02: 0/0',
    ]);
  });

  it('counts in steps from 1970 on, each told by its start', async () => {
    const figures = await figuresOf(source(), {
      organizations: [first],
      from: new Date('2026-03-01T02:55:00Z'),
      to: later,
      step: 5 * 60_000,
    });
    // Nothing is known of 02:55: the CRM keeps no resolution that went well from before 02:59.
    expect(figures).toEqual(['1 03:00: 3/5', '1 03:05: 0/0']);
  });

  it('finds an organization however its id is written', async () => {
    const shouting = inventOrganization({
      id: 'ABCDEF00-0000-4000-8000-000000000001',
    });
    await crm.asSuperuser(
      "insert into organizations (id, name) values ($1, 'Exemplo') on conflict do nothing",
      [shouting.id],
    );
    await crm.log(shouting.id, from, ['created', 'error']);
    expect(
      await eventsOf(source(), { organizations: [shouting], from, to }),
    ).toEqual(['1 03:00: 1/2']);
  });

  it('does not know an organization that was deleted in the CRM', async () => {
    await crm.asSuperuser(
      'update organizations set deleted_at = now() where id = $1',
      [first.id],
    );
    const figures = await figuresOf(source(), {
      organizations: [first, second],
      from,
      to,
    });
    await crm.asSuperuser(
      'update organizations set deleted_at = null where id = $1',
      [first.id],
    );
    expect(figures.filter(line => line.startsWith('1'))).toEqual([]);
    expect(figures).toHaveLength(3);
  });

  it('does not take the failures that outlived a clean-up for an outage', async () => {
    await crm.asSuperuser(
      `delete from messaging_identity_resolution_log
        where created_at < $1 and action not in ('error', 'ambiguous')`,
      [later],
    );
    await crm.log(second.id, new Date('2026-03-01T03:12:00Z'), ['matched']);
    const figures = await figuresOf(source(), {
      organizations: [first, second],
      from,
      to: new Date('2026-03-01T03:14:00Z'),
    });
    expect(figures).toEqual([
      '1 03:12: 0/0',
      '1 03:13: 0/0',
      '2 03:12: 0/1',
      '2 03:13: 0/0',
    ]);
  });

  it('takes nothing but failures in the last hour for what it is', async () => {
    const now = new SystemClock().now().getTime();
    const minute = Math.floor(now / 60_000) * 60_000;
    await crm.asSuperuser('delete from messaging_identity_resolution_log');
    await crm.log(first.id, new Date(minute - 120_000), ['error', 'error']);
    const events = await eventsOf(source(), {
      organizations: [first],
      from: new Date(minute - 2 * 3_600_000),
      to: new Date(minute),
    });
    expect(events).toEqual([expect.stringMatching(/: 2\/2$/)]);
  });

  it('knows nothing of minutes that are still to come', async () => {
    const tomorrow =
      Math.ceil(new SystemClock().now().getTime() / 60_000) * 60_000 +
      86_400_000;
    const figures = await figuresOf(source(), {
      organizations: [first],
      from: new Date(tomorrow),
      to: new Date(tomorrow + 60_000),
    });
    expect(figures).toEqual([]);
  });
});
