import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { CrmSources, nowhere } from '../__testUtils__/CrmSources';
import { CrmTestDatabase, PASSWORD } from '../__testUtils__/CrmTestDatabase';
import { CrmSqlDirectory } from './CrmSqlDirectory';

const aurora = inventOrganization({
  id: '00000000-0000-4000-8000-000000000001',
});
const stranger = inventOrganization({
  id: '00000000-0000-4000-8000-0000000000ff',
});
const EPOCH = new Date(0);

describe('troubles of the CRM database, as the directory sees them', () => {
  const { signal } = new AbortController();
  const sources = new CrmSources();
  const readers: string[] = [];
  let crm: CrmTestDatabase;
  let directory: CrmSqlDirectory;

  beforeAll(async () => {
    crm = await CrmTestDatabase.create();
    directory = sources.openDirectory(await readerWith('bypassrls'));
  }, 120_000);

  afterAll(async () => {
    await sources.close();
    for (const reader of readers) {
      await crm.dropReader(reader);
    }
    await crm.destroy();
  }, 60_000);

  async function readerWith(attributes: string): Promise<string> {
    const reader = await crm.createReader(attributes);
    readers.push(reader);
    return reader;
  }

  describe('rehearses', () => {
    it('that it can read everything, and tells how much it sees', async () => {
      const [finding, ...more] = await directory.rehearse(aurora, signal);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        check: 'crm-tables',
        ready: true,
        statement: { code: 'rollForward.crm.readable' },
      });
      expect(finding.statement.values.links).toBe(0);
    });

    it.each<[string, () => Promise<string>, RegExp]>([
      [
        'row-level security may hide rows',
        () => readerWith(''),
        /Row-level security may hide rows of contact_identifiers, contacts/,
      ],
      [
        'a right is missing',
        async () => {
          const reader = await readerWith('bypassrls');
          const { username } = new URL(reader);
          await crm.asSuperuser(
            `revoke select (ai_enabled) on messaging_conversation_links from ${username}`,
          );
          return reader;
        },
        /grant select \(.*ai_enabled.*\) on messaging_conversation_links to <role>/,
      ],
      [
        'nobody is there',
        async () => nowhere(await readerWith('bypassrls')),
        /can't be read \(ECONNREFUSED\)/,
      ],
    ])('and says so where %s', async (_name, connect, words) => {
      const found = sources.openDirectory(await connect());
      const [{ ready, statement }] = await found.rehearse(aurora, signal);
      expect(ready).toBe(false);
      expect(statement.text).toMatch(words);
      expect(statement.text).not.toContain(PASSWORD);
    });

    it('and says so where the CRM does not have the organization', async () => {
      const [{ ready, statement }] = await directory.rehearse(stranger, signal);
      expect(ready).toBe(false);
      expect(statement.text).toContain('messaging-health.io/organization-id');
    });
  });

  it('takes no silence of row-level security for "nothing was left"', async () => {
    const blind = sources.openDirectory(await readerWith(''));
    await expect(
      blind.findTraces(
        aurora,
        { conversationIds: [1], identities: [], since: EPOCH },
        signal,
      ),
    ).rejects.toThrow(UpstreamError);
  });

  it('does not wait longer than its caller', async () => {
    const patience = new AbortController();
    await crm.whileLocked(async () => {
      const asked = directory.rehearse(aurora, patience.signal);
      setImmediate(() => patience.abort(new Error('enough')));
      await expect(asked).rejects.toThrow('enough');
    });
  });
});
