import { organizations } from '../organizations/organizations';
import { HumanAgents } from './HumanAgents';

const [aurora, petShop] = organizations;

describe('HumanAgents', () => {
  let now: number;
  let lastRuns: Map<string, number>;
  let replies: number[];
  let people: HumanAgents;

  beforeEach(() => {
    now = 1_000_000;
    lastRuns = new Map();
    replies = [];
    people = new HumanAgents({
      clock: { now: () => new Date(now) },
      lastV2RunAt: organization => lastRuns.get(organization.name),
      reply: async conversationId => {
        replies.push(conversationId);
      },
    });
  });

  it('read a message before they answer it, and answer it once', async () => {
    people.notice(aurora, 1);
    await people.work();
    expect(replies).toEqual([]);
    now += 1_000;
    await people.work();
    await people.work();
    expect(replies).toEqual([1]);
  });

  it('leave it to v2 while v2 runs', async () => {
    people.notice(aurora, 1);
    now += 1_500;
    lastRuns.set(aurora.name, now - 500);
    await people.work();
    expect(people.isNeeded(aurora)).toBe(false);
    expect(replies).toEqual([]);
  });

  it('take over a few seconds after v2 ran last', () => {
    lastRuns.set(aurora.name, now);
    now += 2_501;
    expect(people.isNeeded(aurora)).toBe(true);
  });

  it('answer one message of each organization at a time', async () => {
    people.notice(aurora, 1);
    people.notice(aurora, 2);
    people.notice(petShop, 3);
    now += 1_000;
    await people.work();
    expect(replies).toEqual([1, 3]);
    await people.work();
    expect(replies).toEqual([1, 3, 2]);
  });

  it('let an old message lie', async () => {
    people.notice(aurora, 1);
    now += 8_000;
    await people.work();
    expect(replies).toEqual([]);
  });
});
