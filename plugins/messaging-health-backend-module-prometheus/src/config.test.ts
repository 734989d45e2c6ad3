import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readPrometheusSignals } from './config';

const SECRET = 'an-invented-token';
const INSTANCE = { baseUrl: 'https://prometheus.example.org/prefix' };
const WEBHOOK = {
  total: 'requests_total',
  failed: 'requests_total{status=~"5.."}',
  organizationLabel: 'org',
};

const read = (
  signals: JsonObject = { webhook: WEBHOOK },
  instances: JsonObject = { default: INSTANCE },
) =>
  readPrometheusSignals(
    mockServices.rootConfig({
      data: { messagingHealth: { prometheus: { instances, signals } } },
    }),
  );

describe('config of Prometheus', () => {
  it('asks nothing where nothing is configured', () => {
    expect(readPrometheusSignals(mockServices.rootConfig())).toEqual([]);
    expect(read({})).toEqual([]);
  });

  it('has its defaults', () => {
    expect(read()).toEqual([
      {
        signal: 'webhook',
        instance: {
          baseUrl: INSTANCE.baseUrl,
          headers: {},
          secrets: [],
          timeout: 10_000,
        },
        total: expect.objectContaining({ kind: 'counter' }),
        failed: expect.objectContaining({ kind: 'counter' }),
        organizationLabel: 'org',
        organizationBy: 'id',
        delay: 15_000,
      },
    ]);
  });

  it('gives each signal the instance that it names', () => {
    const [, stageMove] = read(
      {
        webhook: WEBHOOK,
        'stage-move': {
          ...WEBHOOK,
          instance: 'other',
          delay: '1m',
          askEvery: { minutes: 1 },
          organizationBy: 'entity-ref',
        },
      },
      {
        default: INSTANCE,
        other: {
          baseUrl: 'http://127.0.0.1:9090',
          authorization: `Bearer ${SECRET}`,
          headers: { 'X-Scope-OrgID': 'crm', 'X-Token': 'another-token' },
          timeout: { seconds: 3 },
        },
      },
    );
    expect(stageMove).toMatchObject({
      signal: 'stage-move',
      organizationBy: 'entity-ref',
      delay: 60_000,
      askEvery: 60_000,
      instance: {
        headers: {
          Authorization: `Bearer ${SECRET}`,
          'X-Scope-OrgID': 'crm',
          'X-Token': 'another-token',
        },
        timeout: 3_000,
      },
    });
    // A tenant's short name is kept readable in messages.
    expect(stageMove.instance.secrets).toEqual([
      `Bearer ${SECRET}`,
      SECRET,
      'another-token',
    ]);
  });

  const PATH = 'messagingHealth.prometheus';
  it.each<[string, JsonObject, string]>([
    [
      'a signal that does not exist',
      { webhooks: WEBHOOK },
      `${PATH}.signals.webhooks is not a signal: use one of webhook, identity,`,
    ],
    [
      'an instance that does not exist',
      { webhook: { ...WEBHOOK, instance: 'main' } },
      `${PATH}.signals.webhook.instance is "main", which is not in ${PATH}.instances: default`,
    ],
    [
      'no failed',
      { webhook: { total: 'x', organizationLabel: 'org' } },
      `${PATH}.signals.webhook.failed`,
    ],
    [
      'no label',
      { webhook: { total: 'x', failed: 'x' } },
      `${PATH}.signals.webhook.organizationLabel`,
    ],
    [
      'a label that is none',
      { webhook: { ...WEBHOOK, organizationLabel: 'org) or (x' } },
      'must be the name of a label',
    ],
    [
      'another way to find organizations',
      { webhook: { ...WEBHOOK, organizationBy: 'name' } },
      'must be one of id, entity-ref, webhook-host, chatwoot-account-id',
    ],
    [
      'a fixed range',
      { webhook: { ...WEBHOOK, total: 'increase(x[1m])' } },
      `${PATH}.signals.webhook.total must be a counter`,
    ],
    [
      'a field that does not exist',
      { webhook: { ...WEBHOOK, query: 'x' } },
      `${PATH}.signals.webhook: Unrecognized key: "query"`,
    ],
    [
      'a delay that is none',
      { webhook: { ...WEBHOOK, delay: 'soon' } },
      `${PATH}.signals.webhook.delay`,
    ],
  ])('refuses %s', (_name, signals, message) => {
    expect(() => read(signals)).toThrow(message);
  });

  it.each<[string, JsonObject, string]>([
    ['no address', {}, 'instances.default.baseUrl'],
    ['no web address', { baseUrl: 'ftp://x' }, 'must be an http or https URL'],
    [
      'credentials in the address',
      { baseUrl: `https://reader:${SECRET}@prometheus.example.org` },
      'put them into authorization',
    ],
    [
      'a header that HTTP does not allow',
      { ...INSTANCE, authorization: `Bearer ${SECRET}\nX: y` },
      "the header Authorization can't be sent",
    ],
    [
      'no time at all',
      { ...INSTANCE, timeout: '0s' },
      'timeout must be longer',
    ],
    [
      'a list for headers',
      { ...INSTANCE, headers: [SECRET] },
      'instances.default.headers',
    ],
  ])(
    'refuses an instance with %s, and does not quote it',
    (_name, instance, message) => {
      const reading = () => read(undefined, { default: instance });
      expect(reading).toThrow(message);
      expect(reading).not.toThrow(SECRET);
    },
  );

  it('refuses signals without any instance', () => {
    expect(() => read(undefined, {})).toThrow('none is configured');
  });
});
