import { WorkflowState } from '@messaging-health/backstage-plugin-node';
import { counterpartUrl } from './findCounterpart';

const BASE = 'https://n8n.invented.example/webhook';

function workflow(...webhooks: string[]): WorkflowState {
  return {
    reference: { instance: 'default', workflowId: 'w' },
    name: 'w',
    active: true,
    archived: false,
    content: 'c',
    reads: [],
    webhooks: webhooks.map(webhook => {
      const [method, path] = webhook.split(' ');
      return { method, path, url: `${BASE}/${path}` };
    }),
  };
}

describe('counterpartUrl', () => {
  it.each([
    ['the only one', ['POST v2'], ['POST base'], 'v2', 'base'],
    [
      'the one that ends alike',
      ['POST v2/messages', 'POST v2/labels'],
      ['POST base/labels', 'POST base/messages'],
      'v2/messages',
      'base/messages',
    ],
    [
      'of those that end like no other, the one in the same place',
      ['POST v2/in', 'POST v2/labels', 'POST v2/out'],
      ['POST base/labels', 'POST base/one', 'POST base/two'],
      'v2/out',
      'base/two',
    ],
    [
      'one of the same method, where a path takes two',
      ['GET v2', 'POST v2'],
      ['GET base/look', 'POST base/take'],
      'v2',
      'base/take',
    ],
    [
      'the one that ends alike, although there are fewer',
      ['POST v2/messages', 'POST v2/labels'],
      ['POST base/messages'],
      'v2/messages',
      'base/messages',
    ],
  ])('is %s', (_name, from, to, called, expected) => {
    expect(
      counterpartUrl(`${BASE}/${called}`, workflow(...from), workflow(...to)),
    ).toBe(`${BASE}/${expected}`);
  });

  it.each([
    ['only one of two has a place', ['POST v2/a', 'POST v2/b'], ['POST base']],
    ['no webhook takes its method', ['POST v2/a'], ['GET base']],
    ['there is no webhook at all', ['POST v2/a'], []],
    ['the URL is none of the workflow', ['POST v2/z'], ['POST base']],
  ])('is none where %s', (_name, from, to) => {
    expect(
      counterpartUrl(`${BASE}/v2/a`, workflow(...from), workflow(...to)),
    ).toBeUndefined();
  });

  it('keeps what a caller tells by its query, and reads past a slash and another name of the host', () => {
    expect(
      counterpartUrl(
        'http://n8n.internal.example/webhook/v2?inbox=11',
        workflow('POST v2'),
        workflow('POST base'),
      ),
    ).toBe(`${BASE}/base?inbox=11`);
    expect(
      counterpartUrl(`${BASE}/v2/`, workflow('POST v2'), workflow('POST base')),
    ).toBe(`${BASE}/base`);
  });
});
