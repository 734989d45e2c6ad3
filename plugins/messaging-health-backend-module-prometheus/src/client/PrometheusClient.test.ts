import {
  FakeAnswer,
  FakeUpstream,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { PrometheusClient } from './PrometheusClient';

const SECRET = 'an-invented-token';
const { signal } = new AbortController();
const range = {
  query: 'sum(up)',
  start: new Date('2026-03-01T03:01:00Z'),
  end: new Date('2026-03-01T03:03:00Z'),
  stepSeconds: 60,
};
const matrix = (result: unknown[], more = {}) => ({
  json: { status: 'success', data: { resultType: 'matrix', result }, ...more },
});

describe('PrometheusClient', () => {
  let upstream: FakeUpstream;
  let answers: Array<FakeAnswer | Promise<FakeAnswer>>;

  beforeEach(async () => {
    answers = [];
    upstream = await FakeUpstream.start(() => answers.shift() ?? matrix([]));
  });
  afterEach(() => upstream.stop());

  const client = (timeout = 5_000) =>
    new PrometheusClient(
      {
        baseUrl: `${upstream.url}/prefix/`,
        headers: {
          Authorization: `Bearer ${SECRET}`,
          'X-Scope-OrgID': 'crm',
        },
        secrets: [`Bearer ${SECRET}`, SECRET],
        timeout,
      },
      { clock: new InstantClock(), random: () => 0.5 },
    );

  const failureOf = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => undefined,
      thrown => thrown,
    );
    expect(error).toBeInstanceOf(UpstreamError);
    expect(JSON.stringify(error.problem)).not.toContain(SECRET);
    return error.problem;
  };

  it('posts the query as a form, with its credentials and the time it has', async () => {
    answers = [matrix([{ metric: { a: 'b' }, values: [[1, '2']] }])];
    const series = await client().queryRange(range, signal);

    expect(series).toEqual([{ metric: { a: 'b' }, values: [[1, '2']] }]);
    expect(upstream.lines).toEqual(['POST /prefix/api/v1/query_range']);
    const [{ body, headers }] = upstream.requests;
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      query: 'sum(up)',
      start: '2026-03-01T03:01:00.000Z',
      end: '2026-03-01T03:03:00.000Z',
      step: '60',
      timeout: '5000ms',
    });
    expect(headers).toMatchObject({
      authorization: `Bearer ${SECRET}`,
      'x-scope-orgid': 'crm',
      'content-type': 'application/x-www-form-urlencoded',
    });
  });

  it('asks again where nothing was lost by it', async () => {
    answers = [{ status: 503 }, { fault: 'hang-up' }, matrix([])];
    await client().queryRange(range, signal);
    expect(upstream.requests).toHaveLength(3);
  });

  it('gives up on a Prometheus that is slow', async () => {
    let answer: (late: FakeAnswer) => void = () => {};
    const late = new Promise<FakeAnswer>(resolve => {
      answer = resolve;
    });
    answers = [late, late, late];
    const problem = await failureOf(client(40).queryRange(range, signal));
    answer(matrix([]));
    expect(problem).toMatchObject({ kind: 'timeout', retryable: true });
    expect(problem.message).toContain('within 40 ms');
  });

  it.each<[string, FakeAnswer]>([
    ['a login page', { body: '<html>Sign in</html>' }],
    ['other JSON', { json: { ok: true } }],
    ['a vector', matrix([{ metric: {}, value: [1, '2'] }])],
    ['values that are no text', matrix([{ metric: {}, values: [[1, 2]] }])],
  ])('does not take %s for figures', async (_name, answer) => {
    answers = [answer];
    const problem = await failureOf(client().queryRange(range, signal));
    expect(problem).toMatchObject({ kind: 'malformed', retryable: false });
  });

  it.each([400, 422, 200])(
    'says what Prometheus has against a query, with status %i',
    async status => {
      const error = `many-to-many matching, ${SECRET}`;
      answers = [{ status, json: { status: 'error', errorType: 'x', error } }];
      const problem = await failureOf(client().queryRange(range, signal));
      expect(problem).toMatchObject({ kind: 'refused', retryable: false });
      expect(problem.message).toContain('many-to-many matching');
    },
  );

  it('names the credential where it is refused', async () => {
    answers = [{ status: 401, body: 'Unauthorized' }];
    const problem = await failureOf(client().now(signal));
    expect(problem.message).toContain('Check its credential in app-config');
  });

  it('uses nothing of an answer that lacks data', async () => {
    answers = [
      matrix([{ metric: {}, values: [] }], {
        warnings: [`store 10.0.0.7 did not answer ${SECRET}`],
      }),
    ];
    const problem = await failureOf(client().queryRange(range, signal));
    expect(problem.message).toContain('store 10.0.0.7 did not answer');
    expect(problem.retryable).toBe(true);
  });

  it('is not put off by a remark on the query', async () => {
    answers = [
      matrix([], {
        warnings: ['PromQL info: metric might not be a counter: "x"'],
        infos: ['PromQL info: another'],
      }),
    ];
    expect(await client().queryRange(range, signal)).toEqual([]);
  });

  it('reads the clock of Prometheus to the millisecond', async () => {
    answers = [
      {
        json: {
          status: 'success',
          data: {
            resultType: 'scalar',
            result: [1772334060.123, '1772334060.123'],
          },
        },
      },
    ];
    const now = await client().now(signal);
    expect(now.toISOString()).toBe('2026-03-01T03:01:00.123Z');
    expect(new URLSearchParams(upstream.requests[0].body).get('query')).toBe(
      'time()',
    );
  });
});
