import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Organization } from '@messaging-health/backstage-plugin-common';
import { SourceAnswer } from '@messaging-health/backstage-plugin-node';
import { signalSourceContract } from '@messaging-health/backstage-plugin-node/testUtils';
import { COUNTERS, makeSource, SECRET } from './__testUtils__/makeSource';
import {
  aurora,
  AURORA,
  bistro,
  cafe,
  diner,
  enoteca,
  fonda,
  MINUTE,
  START,
  tellTale,
} from './__testUtils__/tellTale';
import { TestPrometheus } from './__testUtils__/TestPrometheus';
import { PrometheusSignalSource } from './PrometheusSignalSource';

const { signal } = new AbortController();
const STAGE_MOVES = {
  total: 'stage_moves_total',
  failed: 'stage_moves_refused_total',
  organizationLabel: 'org',
  organizationBy: 'entity-ref',
};

describe('prometheus-webhook on Prometheus', () => {
  let prometheus: TestPrometheus;
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    prometheus = await TestPrometheus.start(tellTale());
  }, 60_000);
  afterAll(() => prometheus?.destroy());
  beforeEach(() => jest.clearAllMocks());

  const sourceWith = (settings: JsonObject = COUNTERS, url = prometheus.url) =>
    makeSource({ url, settings, logger });

  const ask = (
    source: PrometheusSignalSource,
    organizations: Organization[],
    { from = 0, to = 15, step = 1 } = {},
  ): Promise<SourceAnswer> =>
    source.observe({
      organizations,
      from: new Date(START.getTime() + from * MINUTE),
      to: new Date(START.getTime() + to * MINUTE),
      stepMilliseconds: step * MINUTE,
      signal,
    });

  /** `failed/total` by minute of the tale. */
  function figuresIn(answer: SourceAnswer): Record<number, string> {
    if (answer.kind !== 'observed') {
      throw new Error(answer.because.message);
    }
    return Object.fromEntries(
      answer.observations.map(({ minute, total, failed }) => [
        (minute.getTime() - START.getTime()) / MINUTE,
        `${failed}/${total}`,
      ]),
    );
  }

  async function problemOf(answer: Promise<SourceAnswer>) {
    const given = await answer;
    if (given.kind !== 'unavailable') {
      throw new Error('It answered');
    }
    return given.because;
  }

  it.each(Object.entries(signalSourceContract))(
    '%s',
    async (_name, expectIt) => {
      await expectIt({
        source: sourceWith(),
        unreachable: sourceWith(COUNTERS, 'http://127.0.0.1:9'),
        organizations: [aurora, bistro, enoteca],
        from: START,
        to: new Date(START.getTime() + 15 * MINUTE),
        secrets: [SECRET],
      });
    },
  );

  it('gives each minute exactly what was counted in it', async () => {
    const figures = figuresIn(await ask(sourceWith(), [aurora]));
    const minutes = [...Array(15).keys()];
    const failed: Record<number, number> = AURORA.failed;
    const total: Record<number, number> = AURORA.total;
    expect(figures).toEqual(
      Object.fromEntries(
        minutes.map(m => [m, `${failed[m] ?? 0}/${total[m] ?? 0}`]),
      ),
    );
  });

  it('gives longer steps what was counted in all of their minutes', async () => {
    const answer = await ask(sourceWith(), [aurora], { step: 5 });
    expect(figuresIn(answer)).toEqual({ 0: '41/77', 5: '0/100', 10: '2/3' });
  });

  it('asks for four weeks in one query, which fits', async () => {
    const answer = await ask(sourceWith(), [aurora], {
      from: -28 * 24 * 60,
      step: 5,
    });
    expect(figuresIn(answer)).toMatchObject({ 0: '41/77', 10: '2/3' });
  });

  it('takes a total alone for no failure where both are one counter', async () => {
    const answer = await ask(sourceWith(), [bistro], { to: 4 });
    expect(figuresIn(answer)).toEqual({
      0: '0/30',
      1: '0/60',
      2: '0/3',
      3: '0/0',
    });
  });

  it('takes a total alone for nothing where failures are another metric', async () => {
    const answer = await ask(sourceWith(STAGE_MOVES), [aurora, bistro], {
      from: 1,
      to: 2,
    });
    expect(figuresIn(answer)).toEqual({ 1: '2/8' });
    expect(answer).toMatchObject({
      observations: [{ organizationId: bistro.id }],
    });
  });

  it('believes a zero that PromQL says', async () => {
    const failed =
      'increase(stage_moves_refused_total[{{range}}]) or increase(stage_moves_total[{{range}}]) * 0';
    const answer = await ask(sourceWith({ ...STAGE_MOVES, failed }), [aurora], {
      from: 1,
      to: 2,
    });
    expect(figuresIn(answer)).toEqual({ 1: '0/5' });
  });

  it('counts the first failure of its kind', async () => {
    const answer = await ask(sourceWith(), [enoteca], { from: 4, to: 8 });
    expect(figuresIn(answer)).toEqual({
      4: '0/12',
      5: '4/16',
      6: '0/12',
      7: '1/13',
    });
  });

  it('counts a counter that restarts from nothing, and failures that come again', async () => {
    const answer = await ask(sourceWith(), [cafe], { to: 7 });
    expect(figuresIn(answer)).toEqual({
      0: '0/12',
      1: '0/12',
      2: '7/19',
      3: '0/12',
      4: '3/15',
      5: '0/12',
      6: '2/14',
    });
  });

  it('has no data where a series was not seen, and until the next whole minute', async () => {
    const answer = await ask(sourceWith(), [diner], { from: 1, to: 9 });
    expect(figuresIn(answer)).toEqual({
      1: '0/12',
      2: '0/12',
      7: '0/12',
      8: '0/12',
    });
  });

  it('has no data where nothing was scraped, and no zero at the edges', async () => {
    const answer = await ask(sourceWith(), [fonda], { from: 1, to: 8 });
    expect(figuresIn(answer)).toEqual({
      1: '0/12',
      2: '0/12',
      6: '0/12',
      7: '0/12',
    });
  });

  it('passes on what increase() estimates, in whole events', async () => {
    const increase = (counter: string) => `increase(${counter}[{{range}}])`;
    const source = sourceWith({
      ...COUNTERS,
      total: `${increase(COUNTERS.total)} # all of them`,
      failed: increase(COUNTERS.failed),
    });
    // 4 scrapes a minute span 45 of its 60 s, so increase() gives 4/3 of what happened.
    const answer = await ask(source, [enoteca], { from: 6, to: 8 });
    expect(figuresIn(answer)).toEqual({ 6: '0/16', 7: '1/17' });
  });

  it.each([
    ['entity-ref', 'org'],
    ['chatwoot-account-id', 'account'],
    ['webhook-host', 'host'],
  ])('finds organizations by %s', async (organizationBy, organizationLabel) => {
    const answer = await ask(
      sourceWith({ ...STAGE_MOVES, organizationBy, organizationLabel }),
      [aurora, bistro],
      { from: 1, to: 2 },
    );
    expect(answer).toMatchObject({
      observations: [{ organizationId: bistro.id, total: 8, failed: 2 }],
    });
  });

  it('says nothing of labels that are no organization, and warns where all are', async () => {
    const source = sourceWith({ ...COUNTERS, organizationBy: 'entity-ref' });
    expect(figuresIn(await ask(source, [aurora]))).toEqual({});
    await ask(source, [aurora]);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('check organizationLabel and organizationBy')],
    ]);
  });

  it('leaves out what contradicts itself, and warns of it', async () => {
    const { total, failed } = STAGE_MOVES;
    const source = sourceWith({ ...STAGE_MOVES, total: failed, failed: total });
    expect(figuresIn(await ask(source, [bistro], { from: 1, to: 2 }))).toEqual(
      {},
    );
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining(`happened in organization ${bistro.id}`)],
    ]);
  });

  it('gives figures that several organizations share to none, and warns of it', async () => {
    const organizationBy = 'webhook-host';
    const source = sourceWith({
      ...STAGE_MOVES,
      organizationBy,
      organizationLabel: 'host',
    });
    const twin = { ...cafe, webhookUrl: bistro.webhookUrl };
    expect(figuresIn(await ask(source, [bistro, twin]))).toEqual({});
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('share the webhook-host bistro.example.org')],
    ]);
  });

  it('keeps as evidence a query that anybody can ask again', async () => {
    const answer = await ask(sourceWith(), [aurora], { from: 1, to: 2 });
    const query = answer.kind === 'observed' ? answer.evidence.query : '';
    expect(query).toContain(
      'start 2026-03-01T03:02:00.000Z, end 2026-03-01T03:02:00.000Z, step 60s',
    );
    const again = await fetch(
      `${prometheus.url}/api/v1/query?${new URLSearchParams({
        query,
        time: '2026-03-01T03:02:00Z',
      })}`,
    );
    const { data } = await again.json();
    expect(data.result).toContainEqual({
      metric: { org: aurora.id, messaging_health_part: 'failed' },
      value: [expect.any(Number), '1'],
    });
  });

  it('brings what Prometheus says of a bad query to the reader', async () => {
    const source = sourceWith({ ...COUNTERS, total: 'increase(x[{{range}}]' });
    const problem = await problemOf(ask(source, [aurora]));
    expect(problem).toMatchObject({ kind: 'refused', status: 400 });
    expect(problem.message).toContain('parse error');
  });

  it('is unavailable while Prometheus restarts, and then answers the same', async () => {
    const source = sourceWith();
    const before = figuresIn(await ask(source, [aurora]));
    await prometheus.restart(async () => {
      const problem = await problemOf(ask(source, [aurora]));
      expect(problem).toMatchObject({ kind: 'unreachable', retryable: true });
    });
    expect(figuresIn(await ask(source, [aurora]))).toEqual(before);
  }, 60_000);
});
