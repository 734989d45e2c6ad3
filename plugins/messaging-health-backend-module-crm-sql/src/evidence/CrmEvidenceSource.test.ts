import {
  evidenceSourceContract,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmSources, nowhere } from '../__testUtils__/CrmSources';
import { CrmTestDatabase, PASSWORD } from '../__testUtils__/CrmTestDatabase';

const aurora = inventOrganization();
const bistro = inventOrganization({
  id: '00000000-0000-4000-8000-000000000002',
});
const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:10:00Z');
const at = (minute: number) => new Date(from.getTime() + minute * 60_000);

describe('CrmEvidenceSource on PostgreSQL', () => {
  const sources = new CrmSources();
  let crm: CrmTestDatabase;
  let reader: string;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    reader = await crm.createReader('bypassrls');
  }, 120_000);

  beforeEach(() =>
    crm.asSuperuser('delete from messaging_identity_resolution_log'),
  );

  afterAll(async () => {
    await sources.close();
    await crm.dropReader(reader);
    await crm.destroy();
  }, 60_000);

  const logged = (
    organizationId: string,
    minute: number,
    row: { externalId?: string; stage?: string; message?: string } = {},
  ) =>
    crm.asSuperuser(
      `insert into messaging_identity_resolution_log
         (organization_id, source, external_id, action, metadata, error_message, created_at)
       values ($1, 'INSTAGRAM', $2, 'error', $3, $4, $5)`,
      [
        organizationId,
        row.externalId ?? 'invented',
        JSON.stringify(row.stage ? { stage: row.stage } : {}),
        row.message ?? null,
        at(minute),
      ],
    );

  const ask = (connection = reader) =>
    sources.openEvidence(connection).collect({
      organization: aurora,
      offer: { kind: 'error-lines', about: 'identity' },
      from,
      to,
      limit: 50,
      signal: new AbortController().signal,
    });

  it.each(Object.entries(evidenceSourceContract))(
    'holds to the contract: %s',
    async (_, expectIt) => {
      await logged(aurora.id, 1, { message: 'first' });
      await logged(aurora.id, 2, { message: 'second' });
      await logged(bistro.id, 3, { message: 'of the other' });
      await expectIt({
        source: sources.openEvidence(reader),
        unreachable: sources.openEvidence(nowhere(reader)),
        organization: aurora,
        stranger: bistro,
        from,
        to,
        secrets: [PASSWORD],
      });
    },
  );

  it('tells action, stage and message, and names nobody in the text', async () => {
    await crm.log(aurora.id, at(1), ['matched', 'created', 'not_found']);
    await logged(aurora.id, 2, {
      externalId: 'maria_exemplo',
      stage: 'phone_lookup',
      message: 'Key (external_id)=(maria_exemplo) already exists.',
    });
    const { items, total } = await ask();
    expect(total).toBe(2);
    expect(items).toEqual([
      {
        at: at(2),
        text: 'INSTAGRAM error at phone_lookup: Key (external_id)=((identifier)) already exists.',
        facts: {
          source: 'INSTAGRAM',
          action: 'error',
          stage: 'phone_lookup',
          externalId: 'maria_exemplo',
        },
      },
      {
        at: at(1),
        text: 'INSTAGRAM not_found: the CRM logged no message',
        facts: {
          source: 'INSTAGRAM',
          action: 'not_found',
          externalId: 'invented',
        },
      },
    ]);
  });

  it('says which grant is missing where the role may not read the messages', async () => {
    const poor = await crm.createReader('bypassrls');
    const { username } = new URL(poor);
    await crm.asSuperuser(
      `revoke select (error_message) on messaging_identity_resolution_log from ${username}`,
    );
    await expect(ask(poor)).rejects.toThrow(/grant select .*error_message/);
    await crm.dropReader(poor);
  });
});
