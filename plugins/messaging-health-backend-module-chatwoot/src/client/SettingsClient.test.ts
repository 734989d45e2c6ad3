import { FakeUpstream } from '@messaging-health/backstage-plugin-node/testUtils';
import { reachUpstream } from '../__testUtils__/reachUpstream';

const rule = (id: number) => ({ id, name: `Rule ${id}`, active: true });

describe('SettingsClient', () => {
  let chatwoot: FakeUpstream;
  afterEach(() => chatwoot.stop());

  const answering = async (
    answer: (path: string, page: number) => { status?: number; json: unknown },
  ) => {
    chatwoot = await FakeUpstream.start(({ path, query }) =>
      answer(path.replace('/api/v1', ''), Number(query.get('page'))),
    );
    return reachUpstream(chatwoot).settings;
  };

  it('reads rules page by page', async () => {
    const settings = await answering((_path, page) => ({
      json: { payload: page <= 3 ? [rule(page)] : [] },
    }));
    const rules = await settings.rules();
    expect(rules.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('reads rules once where the version knows no pages', async () => {
    const settings = await answering(() => ({ json: [rule(1), rule(2)] }));
    expect(await settings.rules()).toHaveLength(2);
    expect(chatwoot.requests).toHaveLength(2);
  });

  it('keeps of a rule’s actions what it does not know', async () => {
    const action = { action_name: 'x', action_params: [1], of_later: true };
    const settings = await answering(() => ({
      json: { payload: [{ ...rule(1), actions: [action] }] },
    }));
    expect((await settings.rules())[0].actions).toEqual([action]);
  });

  it.each([
    ['wrapped twice', (webhooks: object[]) => ({ payload: { webhooks } })],
    ['wrapped once', (payload: object[]) => ({ payload })],
    ['bare', (webhooks: object[]) => webhooks],
  ])('reads webhooks that come %s', async (_name, wrap) => {
    const settings = await answering(() => ({
      json: wrap([{ id: 1, url: 'https://a.invented.example', inbox: null }]),
    }));
    expect(await settings.webhooks()).toMatchObject([
      { id: 1, subscriptions: [] },
    ]);
  });

  it('takes 404 for no bot, and any other refusal for what it is', async () => {
    const settings = await answering(path =>
      path.endsWith('/7')
        ? { status: 404, json: { error: 'Resource could not be found' } }
        : { status: 401, json: { error: 'Invalid Access Token' } },
    );
    expect(await settings.bot(7)).toBeUndefined();
    await expect(settings.bot(8)).rejects.toThrow('401 "Invalid Access Token"');
  });

  it('asks for the profile beside the account, and reads no more of it than rights', async () => {
    const settings = await answering(() => ({
      json: {
        email: 'ana@invented.example',
        accounts: [{ id: 1, name: 'Invented', role: 'agent' }],
      },
    }));
    expect(await settings.profile()).toEqual({
      accounts: [{ id: 1, role: 'agent' }],
    });
    expect(chatwoot.requests[0].path).toBe('/api/v1/profile');
  });
});
