import { z } from 'zod';
import { FakeAnswer, FakeUpstream, InstantClock } from '../testUtils';
import { UpstreamClient, UpstreamClientOptions } from './UpstreamClient';
import { UpstreamError } from './UpstreamError';
import { UpstreamRequest } from './UpstreamRequest';

const SECRET = 'an-invented-api-key';
const schema = z.object({ name: z.string() });

describe('UpstreamClient', () => {
  let upstream: FakeUpstream;
  let answers: FakeAnswer[];
  const clock = new InstantClock();

  beforeEach(async () => {
    answers = [];
    upstream = await FakeUpstream.start(
      () => answers.shift() ?? { json: { name: 'invented' } },
    );
  });
  afterEach(() => upstream.stop());

  const client = (options: Partial<UpstreamClientOptions> = {}) =>
    new UpstreamClient({
      system: 'vendor',
      baseUrl: `${upstream.url}/`,
      headers: { 'x-key': SECRET },
      secrets: [SECRET],
      clock,
      random: () => 0.5,
      ...options,
    });

  const get = (changes: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
    method: 'GET',
    path: '/things/1',
    signal: new AbortController().signal,
    ...changes,
  });

  const failureOf = async (asked: Promise<unknown>): Promise<UpstreamError> => {
    const error = await asked.then(
      () => undefined,
      thrown => thrown,
    );
    expect(error).toBeInstanceOf(UpstreamError);
    return error;
  };

  it('sends headers, query and JSON, and parses the answer', async () => {
    const answer = await client().request(
      get({ method: 'POST', query: { page: 2, none: undefined }, json: {} }),
      schema,
    );

    expect(answer).toEqual({ name: 'invented' });
    const [request] = upstream.requests;
    expect(request.headers).toMatchObject({
      'x-key': SECRET,
      'content-type': 'application/json',
    });
    expect(request.query.toString()).toBe('page=2');
    expect(request.body).toBe('{}');
  });

  it.each<[string, FakeAnswer[], number]>([
    ['a 503', [{ status: 503 }], 2],
    ['a connection cut', [{ fault: 'hang-up' }], 2],
    ['two of them', [{ status: 502 }, { status: 504 }], 3],
  ])('tries a GET again after %s', async (_name, faults, requests) => {
    answers = faults;
    await client().request(get(), schema);
    expect(upstream.requests).toHaveLength(requests);
  });

  it('gives up after three tries', async () => {
    answers = Array.from({ length: 9 }, () => ({ status: 503 }));
    const { problem } = await failureOf(client().request(get(), schema));
    expect(problem).toMatchObject({ kind: 'refused', status: 503 });
    expect(upstream.requests).toHaveLength(3);
  });

  it('sends a POST once, unless it is said to be idempotent', async () => {
    answers = [{ status: 503 }];
    const post = get({ method: 'POST', json: {} });
    await failureOf(client().request(post, schema));
    expect(upstream.requests).toHaveLength(1);

    answers = [{ status: 503 }];
    await client().request({ ...post, idempotent: true }, schema);
    expect(upstream.requests).toHaveLength(3);
  });

  it('waits as long as it is asked to, within its own bound', async () => {
    answers = [{ status: 429, headers: { 'retry-after': '3600' } }];
    const before = clock.now().getTime();
    await client().request(get(), schema);
    expect(clock.now().getTime() - before).toBe(2_000);
  });

  it('quotes a refusal without secrets, phones and e-mails', async () => {
    answers = [
      {
        status: 422,
        json: {
          message: `key ${SECRET}, +5511999990000, 5511999990000, +55 (11) 99999-0000, a.b@invented.example, order 1234567`,
        },
      },
    ];
    const { problem } = await failureOf(client().request(get(), schema));
    expect(problem).toMatchObject({
      system: 'vendor',
      kind: 'refused',
      status: 422,
      retryable: false,
    });
    expect(problem.message).toContain(
      'refused GET /things/1: 422 "key •••, •••, •••, •••, •••, order 1234567"',
    );
  });

  it.each([
    ['error', { error: 'Invalid Access Token' }, 'Invalid Access Token'],
    ['description', { description: 'Bad thing' }, 'Bad thing'],
    ['errors', { errors: [{ message: 'a' }, { message: 'b' }] }, 'a; b'],
  ])('finds the words of a refusal in "%s"', async (_name, json, words) => {
    answers = [{ status: 400, json }];
    const { problem } = await failureOf(client().request(get(), schema));
    expect(problem.message).toContain(`400 "${words}"`);
  });

  it.each<[string, FakeAnswer, string]>([
    ['HTML', { body: '<html>5511999990000</html>' }, 'is not JSON'],
    ['another shape', { json: { name: 7 } }, 'name: Invalid input'],
    ['too much', { body: 'x'.repeat(5_000) }, 'longer than 1000 bytes'],
  ])('calls %s malformed', async (_name, answer, why) => {
    answers = [answer];
    const { problem } = await failureOf(
      client({ maxAnswerBytes: 1_000 }).request(get(), schema),
    );
    expect(problem).toMatchObject({ kind: 'malformed', retryable: false });
    expect(problem.message).toContain(why);
    expect(problem.message).not.toContain('5511999990000');
  });

  it('follows no redirect, so that the key stays where it belongs', async () => {
    answers = [{ status: 302, headers: { location: `${upstream.url}/other` } }];
    const { problem } = await failureOf(client().request(get(), schema));
    expect(problem.message).toContain('redirects are not followed');
    expect(upstream.lines).toEqual(['GET /things/1']);
  });

  it('stops waiting for silence', async () => {
    answers = [{ fault: 'silence' }];
    const { problem } = await failureOf(
      client({
        timeoutMilliseconds: 50,
        retry: {
          attempts: 1,
          baseDelayMilliseconds: 0,
          maxDelayMilliseconds: 0,
        },
      }).request(get(), schema),
    );
    expect(problem).toMatchObject({ kind: 'timeout', retryable: true });
    expect(problem.message).toContain('within 50 ms');
  });

  it('says where nobody answers, without the password of the address', async () => {
    const baseUrl = upstream.url.replace('http://', 'http://user:hush@');
    await upstream.stop();
    const { problem } = await failureOf(client().request(get(), schema));
    expect(problem).toMatchObject({
      kind: 'unreachable',
      code: 'ECONNREFUSED',
    });
    expect(problem.message).toContain('ECONNREFUSED');

    const withUser = await failureOf(client({ baseUrl }).send(get()));
    expect(withUser.message).not.toContain('hush');
    upstream = await FakeUpstream.start(() => ({}));
  });

  it("ends with the caller's reason when the caller gives up", async () => {
    const reason = new Error('enough');
    await expect(
      client().send(get({ signal: AbortSignal.abort(reason) })),
    ).rejects.toBe(reason);
    expect(upstream.requests).toHaveLength(0);
  });

  it('hands a probe whatever was answered', async () => {
    answers = [{ status: 404, json: { message: 'not registered' } }];
    const answer = await client().exchange(
      get({
        method: 'POST',
        rawBody: '{',
        headers: { 'content-type': 'application/json' },
      }),
    );
    expect(answer).toMatchObject({ status: 404 });
    expect(upstream.requests[0].body).toBe('{');
  });
});
