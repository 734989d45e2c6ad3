import {
  FakeAnswer,
  FakeUpstream,
  ReceivedRequest,
} from '@messaging-health/backstage-plugin-node/testUtils';
import {
  aurora,
  ExecutionWorld,
  minute,
} from '../__testUtils__/ExecutionWorld';

const workflow = { id: 'w', name: 'Invented', active: true, nodes: [] };
const NO_MORE = { data: [], nextCursor: null };

/** An n8n that answers as the stand-in never would. */
describe('odd answers of n8n', () => {
  let world: ExecutionWorld;
  let n8n: FakeUpstream;
  let answerExecutions: (request: ReceivedRequest) => FakeAnswer;

  beforeEach(async () => {
    world = new ExecutionWorld();
    answerExecutions = () => ({ json: NO_MORE });
    n8n = await FakeUpstream.start(request => {
      const answer = request.path.endsWith('/executions')
        ? answerExecutions(request)
        : { json: workflow };
      return {
        ...answer,
        headers: { date: world.clock.now().toUTCString(), ...answer.headers },
      };
    });
  });
  afterEach(() => n8n.stop());

  const source = (pagesPerSweep = 100) =>
    world.source({ baseUrl: n8n.url, executions: { pagesPerSweep } });

  it('never asks for the data of executions', async () => {
    await world.observed(source());
    const asked = n8n.requests.filter(({ path }) =>
      path.endsWith('/executions'),
    );
    expect(asked).toHaveLength(3);
    asked.forEach(({ query }) =>
      expect(query.get('includeData')).toBe('false'),
    );
  });

  it.each([
    [
      { status: 500, json: { message: 'it broke' } },
      'refused',
      '500 "it broke"',
    ],
    [{ json: { data: [{ id: 1 }] } }, 'malformed', 'data.0.status'],
    [{ fault: 'hang-up' }, 'unreachable', "can't be reached"],
    [{ headers: { date: 'soon' }, json: NO_MORE }, 'malformed', 'Date header'],
  ] as Array<[FakeAnswer, string, string]>)(
    'is unavailable after %j',
    async (answer, kind, words) => {
      answerExecutions = () => answer;
      const problem = await world.problemOf(source());
      expect(problem.kind).toBe(kind);
      expect(problem.message).toContain(words);
    },
  );

  it('leaves the past alone where n8n does not know the filter', async () => {
    const old = {
      id: '1',
      status: 'error',
      workflowId: aurora.n8n.workflowV2,
      startedAt: minute(-600),
      stoppedAt: minute(-600),
    };
    answerExecutions = ({ query }) => ({
      json: query.has('startedAfter')
        ? { data: [old], nextCursor: 'older' }
        : NO_MORE,
    });
    const { figures, known } = await world.observed(source());
    expect(figures).toEqual([]);
    expect(known).toContain(aurora.id);
  });

  it('lists the longest overlap where nobody can tell what still runs', async () => {
    const running = {
      id: 7,
      status: 'running',
      workflowId: 'w',
      startedAt: minute(9),
      stoppedAt: null,
    };
    answerExecutions = ({ query }) => ({
      json:
        query.get('status') === 'running'
          ? { data: [running], nextCursor: 'more' }
          : NO_MORE,
    });
    const asked = source();
    await world.observed(asked);
    world.clock.advance(60_000);
    await world.observed(asked, { to: minute(11) });
    const starts = n8n.requests.flatMap(
      ({ query }) => query.get('startedAfter') ?? [],
    );
    expect(starts).toEqual([
      minute(-15).toISOString(),
      new Date(minute(-5).getTime() + 6_000).toISOString(),
    ]);
  });

  it('waits in the queue without a start, and is not counted', async () => {
    const queued = {
      id: '9',
      status: 'new',
      workflowId: aurora.n8n.workflowV2,
      startedAt: null,
      stoppedAt: null,
    };
    answerExecutions = () => ({ json: { data: [queued], nextCursor: null } });
    expect((await world.observed(source())).figures).toEqual([]);
  });
});
