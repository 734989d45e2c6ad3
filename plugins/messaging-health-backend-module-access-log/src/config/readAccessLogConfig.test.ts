import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readAccessLogConfig } from './readAccessLogConfig';

const secret = 'an-invented-drain-secret';
const fields = { path: 'url', status: 'status', at: 'time' };

function read(drains: JsonObject) {
  return readAccessLogConfig(
    mockServices.rootConfig({
      data: { messagingHealth: { accessLog: { drains } } },
    }),
  );
}

describe('readAccessLogConfig', () => {
  it('knows how Vercel signs', () => {
    const [drain] = read({ crm: { format: 'vercel', secret } });
    expect(drain).toMatchObject({
      name: 'crm',
      format: { kind: 'vercel' },
      signature: { header: 'x-vercel-signature', algorithm: 'sha1' },
      countBy: 'line',
      maximumAgeMilliseconds: 24 * 3_600_000,
    });
  });

  it('counts a move that was refused as failed, unless it is told else', () => {
    const [{ rules }] = read({ crm: { format: 'vercel', secret } });
    expect(rules).toEqual([
      { signal: 'webhook', methods: ['POST'], failed: ['5xx'], ignored: [] },
      {
        signal: 'stage-move',
        methods: ['POST'],
        path: '/api/public/v1/deals/*move-stage*',
        failed: ['4xx', '5xx'],
        ignored: [],
      },
    ]);
  });

  it('bounds a replay at 5 min where there is a time', () => {
    const signature = { timestamp: { header: 'X-Time' } };
    const [drain] = read({
      crm: { format: 'json', secret, fields, signature },
    });
    expect(drain.signature).toEqual({
      header: 'x-signature',
      algorithm: 'sha256',
      encoding: 'hex',
      prefix: '',
      timestamp: { header: 'x-time', toleranceMilliseconds: 300_000 },
    });
  });

  it.each<[string, JsonObject, string]>([
    ['without a secret', { format: 'vercel' }, 'crm.secret: is needed'],
    [
      'with a weak secret',
      { format: 'vercel', secret: 'too-short' },
      'crm.secret: must have at least 16 characters',
    ],
    ['of an unknown format', { format: 'syslog', secret }, 'crm.format'],
    ['without fields', { format: 'json', secret }, 'crm.fields'],
    [
      'with a setting that nobody knows',
      { format: 'vercel', secret, rule: [] },
      'rule',
    ],
    [
      'with a rule that lacks its path',
      { format: 'vercel', secret, rules: [{ signal: 'stage-move' }] },
      'crm.rules.0.path: is needed for stage-move',
    ],
    [
      'with a status that is none',
      {
        format: 'vercel',
        secret,
        rules: [{ signal: 'webhook', failed: ['6xx'] }],
      },
      'must be a status such as 404, or 5xx',
    ],
    [
      'with an age that is none',
      { format: 'vercel', secret, maximumAge: 'soon' },
      'maximumAge',
    ],
  ])('refuses a drain %s', (_name, drain, words) => {
    expect(() => read({ crm: drain })).toThrow(words);
    expect(() => read({ crm: drain })).not.toThrow(secret);
  });

  it('refuses a name that is no part of a URL', () => {
    expect(() => read({ 'The CRM': { format: 'vercel', secret } })).toThrow(
      'name the drain in lower-case letters',
    );
  });
});
