import {
  bothFlow,
  chain,
  conversationFlow,
  node,
  webhook,
} from '../__testUtils__/flows';
import { bodyShapesOf } from './bodyShapesOf';

const reading = (value: string, type: string = 'set') =>
  bodyShapesOf(chain(webhook(), node('Reads', type, { value })));

describe('bodyShapesOf', () => {
  it('knows a flow that conversation events feed, whatever other systems answer it', () => {
    expect(bodyShapesOf(conversationFlow())).toEqual(['conversation']);
  });

  it('knows a flow that takes both', () => {
    expect(bodyShapesOf(bothFlow())).toEqual(['message', 'conversation']);
  });

  it.each([
    ['={{ $json.body.content }}', ['message']],
    ['={{ $json.body?.sender?.identifier }}', ['message']],
    ["={{ $json['body'].conversation.id }}", ['message']],
    ['={{ $json.body.message_type === "incoming" }}', ['message']],
    ['={{ $json.body.messages[0].content }}', ['conversation']],
    ['={{ $json.body.meta.sender.name }}', ['conversation']],
    ['={{ $json["body"]["contact_inbox"]["source_id"] }}', ['conversation']],
    ["={{ $('Webhook').item.json.body.content }}", ['message']],
    ['={{ $node["Webhook"].json.body.messages }}', ['conversation']],
    ['={{ $node.Webhook.json.body.meta }}', ['conversation']],
    ['={{ $json.body.event }}', []],
    ['={{ $json.content }}', []],
    ["={{ $('Elsewhere').item.json.body.content }}", []],
    ['nobody.content', []],
  ])('reads %s', (value, shapes) => {
    expect(reading(value)).toEqual(shapes);
  });

  it('understands code that unpacks the body', () => {
    expect(
      reading('const { messages, meta: m } = items[0].json.body;', 'code'),
    ).toEqual(['conversation']);
    expect(
      reading("const { content } = $('Webhook').first().json.body;", 'code'),
    ).toEqual(['message']);
  });

  it('takes a look at the kind of message for a filter where a conversation is read', () => {
    expect(
      reading('={{ $json.body.message_type ?? $json.body.messages[0] }}'),
    ).toEqual(['conversation']);
  });

  it('follows the body through nodes that hand it on, and no further', () => {
    const far = (type: string, parameters: object = {}) =>
      bodyShapesOf(
        chain(
          webhook(),
          node('Between', type, { ...parameters }),
          node('Reads', 'set', { value: '={{ $json.body.content }}' }),
        ),
      );
    expect(far('filter')).toEqual(['message']);
    expect(far('set', { includeOtherFields: true })).toEqual(['message']);
    expect(far('set', { keepOnlySet: true })).toEqual([]);
    expect(far('httpRequest')).toEqual([]);
  });

  it('finds it named far away', () => {
    expect(
      bodyShapesOf(
        chain(
          webhook(),
          node('Between', 'httpRequest'),
          node('Reads', 'code', {
            jsCode:
              "const body = $('Webhook').first().json.body; return body.meta;",
          }),
        ),
      ),
    ).toEqual(['conversation']);
  });

  it('passes over what is switched off', () => {
    const { nodes, connections } = chain(
      webhook(),
      node(
        'Reads',
        'set',
        { a: '={{ $json.body.content }}' },
        { disabled: true },
      ),
    );
    expect(bodyShapesOf({ nodes, connections })).toEqual([]);
  });
});
