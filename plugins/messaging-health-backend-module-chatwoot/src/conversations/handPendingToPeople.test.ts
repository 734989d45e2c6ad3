import { FakeUpstream } from '@messaging-health/backstage-plugin-node/testUtils';
import { reachUpstream } from '../__testUtils__/reachUpstream';
import { handPendingToPeople } from './handPendingToPeople';

const conversation = (id: number, inbox_id: number, status: string) => ({
  id,
  inbox_id,
  status,
});

describe('handPendingToPeople', () => {
  let chatwoot: FakeUpstream;
  let pending: object[];
  let refusal: { status: number; json: object } | undefined;

  beforeEach(async () => {
    refusal = undefined;
    chatwoot = await FakeUpstream.start(({ method, path }) => {
      if (path.endsWith('/agent_bot')) {
        return { json: { agent_bot: {} } };
      }
      return method === 'POST'
        ? refusal ?? { json: {} }
        : { json: { data: { payload: pending } } };
    });
  });
  afterEach(() => chatwoot.stop());

  const hand = () => {
    const { settings, conversations } = reachUpstream(chatwoot);
    return handPendingToPeople(settings, conversations, [11]);
  };
  const opened = () =>
    chatwoot.requests
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => Number(path.split('/').at(-2)));

  it('opens none of others, even where Chatwoot lists more than it was asked for', async () => {
    pending = [
      conversation(1, 11, 'pending'),
      conversation(2, 21, 'pending'),
      conversation(3, 11, 'resolved'),
    ];
    await hand();
    expect(opened()).toEqual([1]);
  });

  it('tells that one stays pending although it was opened, and does not try for ever', async () => {
    pending = [conversation(1, 11, 'pending')];
    expect(await hand()).toEqual({ opened: 1, left: 1 });
    expect(opened()).toEqual([1]);
  });

  it('passes over one that is gone by now', async () => {
    pending = [conversation(1, 11, 'pending'), conversation(2, 11, 'pending')];
    refusal = { status: 404, json: { error: 'Resource could not be found' } };
    expect(await hand()).toEqual({ opened: 0, left: 2 });
  });

  it('says why it could not open one', async () => {
    pending = [conversation(1, 11, 'pending')];
    refusal = { status: 422, json: { message: 'Inbox is archived' } };
    await expect(hand()).rejects.toThrow('422 "Inbox is archived"');
  });
});
