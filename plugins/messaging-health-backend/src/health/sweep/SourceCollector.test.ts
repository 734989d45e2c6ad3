import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { inventOrganization } from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { BOUNDARY, MINUTE, START } from '../__testUtils__/stories';
import { SourceCollector } from './SourceCollector';

const organizations = [1, 2].map(inventOrganization);
const [first, second] = organizations;
const EARLIEST = BOUNDARY.getTime() - 120 * MINUTE;

function createCollector(
  options: ConstructorParameters<typeof FakeSignalSource>[3] = {},
) {
  const clock = new FakeClock(START);
  const source = new FakeSignalSource(
    'invented-crm',
    'identity',
    { total: 100, failed: 0 },
    options,
  );
  const collector = new SourceCollector(source, {
    clock,
    timeoutMilliseconds: 10_000,
  });
  const collect = (of = organizations, signal?: AbortSignal) =>
    collector.collect(
      of,
      Math.floor(clock.now().getTime() / MINUTE) * MINUTE,
      EARLIEST,
      signal,
    );
  /** Whom the newest questions were about, and over how many minutes. */
  const asked = () =>
    source.requests
      .splice(0)
      .map(request => [
        request.organizations.map(({ id }) => id).join(' '),
        (request.to.getTime() - request.from.getTime()) / MINUTE,
      ]);
  return { clock, source, collector, collect, asked };
}
const both = `${first.id} ${second.id}`;

describe('a source', () => {
  it('is asked for all that is needed at first, and then for what is new and what may have come late', async () => {
    const { clock, collect, asked } = createCollector();
    await collect();
    expect(asked()).toEqual([[both, 120]]);
    clock.advance(MINUTE);
    await collect();
    expect(asked()).toEqual([[both, 4]]);
    await collect();
    expect(asked()).toEqual([[both, 3]]);
  });

  it('is asked for what it could not tell while it was away, once it is back', async () => {
    const { clock, source, collect, asked } = createCollector();
    await collect();
    source.answer = async () => {
      throw new Error('connection refused');
    };
    clock.advance(20 * MINUTE);
    expect(await collect()).toMatchObject({
      observations: [],
      status: { problem: { kind: 'malformed', message: 'connection refused' } },
    });
    source.answer = undefined;
    clock.advance(MINUTE);
    asked();
    await collect();
    expect(asked()).toEqual([[both, 24]]);
  });

  it('is asked for no more than is ever needed, however long it was away', async () => {
    const { clock, collector, collect, asked } = createCollector();
    collector.resume(
      {
        source: 'invented-crm',
        askedAt: new Date(0),
        observedUpTo: new Date(BOUNDARY.getTime() - 900 * MINUTE),
      },
      organizations.map(({ id }) => id),
    );
    await collect();
    expect(asked()).toEqual([[both, 120]]);
    expect(clock.waiting).toBeGreaterThan(0);
  });

  it('goes on where another process came to', async () => {
    const { collector, collect, asked } = createCollector();
    collector.resume(
      {
        source: 'invented-crm',
        askedAt: new Date(0),
        observedUpTo: new Date(BOUNDARY.getTime() - 2.5 * MINUTE),
      },
      [first.id],
    );
    await collect();
    expect(asked()).toEqual([
      [first.id, 6],
      [second.id, 120],
    ]);
  });

  it('is asked although there are no organizations: that tells whether it is there', async () => {
    const { collect, asked } = createCollector();
    expect(await collect([])).toMatchObject({
      status: { query: 'select from invented-crm' },
    });
    expect(asked()).toHaveLength(1);
  });

  it('is complete up to the earlier of what it said to two questions', async () => {
    const { clock, source, collect } = createCollector();
    await collect([first]);
    clock.advance(MINUTE);
    source.answer = async request => ({
      ...source.observed(request),
      observedUpTo: request.organizations[0] === second ? BOUNDARY : request.to,
    });
    expect(await collect()).toMatchObject({
      status: { observedUpTo: BOUNDARY },
    });
  });

  it('whose answer to one of two questions fails did not answer', async () => {
    const { source, collect } = createCollector();
    await collect([first]);
    source.answer = async request => {
      if (request.organizations[0] === second) {
        throw new Error('too much was asked for');
      }
      return source.observed(request);
    };
    expect(await collect()).toMatchObject({
      observations: [],
      status: { problem: { message: 'too much was asked for' } },
    });
  });

  it('that is called off says nothing about itself', async () => {
    const { source, collect } = createCollector();
    source.answer = () => new Promise(() => undefined);
    const round = new AbortController();
    const asked = source.asked();
    const collecting = collect(organizations, round.signal);
    await asked;
    round.abort(new Error('the round was lost'));
    await expect(collecting).rejects.toThrow('the round was lost');
  });

  it('that is slow is given up, and told so', async () => {
    const { clock, source, collect } = createCollector();
    source.answer = () => new Promise(() => undefined);
    const asked = source.asked();
    const collecting = collect();
    await asked;
    expect(source.requests[0].signal.aborted).toBe(false);
    clock.advance(10_000);
    expect(await collecting).toMatchObject({
      status: {
        problem: { kind: 'timeout', message: 'no answer within 10 s' },
      },
    });
    expect(source.requests[0].signal.aborted).toBe(true);
  });
});

describe('a source that is costly to ask', () => {
  const seldom = { askEveryMilliseconds: 2 * MINUTE };

  it('is asked no more often than it wants to be', async () => {
    const { clock, source, collect } = createCollector(seldom);
    const counts = [];
    for (let round = 0; round < 12; round++) {
      const collected = await collect();
      counts.push([source.requests.length, collected !== undefined]);
      clock.advance(MINUTE / 4);
    }
    expect(counts.map(([count]) => count)).toEqual([
      ...[1, 1, 1, 1, 1, 1, 1, 1],
      ...[2, 2, 2, 2],
    ]);
    expect(counts[1]).toEqual([1, false]);
  });

  it('is asked no more often while it fails', async () => {
    const { clock, source, collect } = createCollector(seldom);
    source.answer = async () => {
      throw new Error('connection refused');
    };
    for (let round = 0; round < 8; round++) {
      await collect();
      clock.advance(MINUTE / 4);
    }
    expect(source.requests).toHaveLength(1);
  });

  it('is asked at once when an organization is new', async () => {
    const { clock, collect, asked } = createCollector(seldom);
    await collect([first]);
    clock.advance(MINUTE / 4);
    asked();
    await collect();
    expect(asked()).toEqual([
      [first.id, 3],
      [second.id, 120],
    ]);
    await collect();
    expect(asked()).toEqual([]);
  });
});
