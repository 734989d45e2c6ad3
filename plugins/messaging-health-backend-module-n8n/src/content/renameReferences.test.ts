import { renameReferences } from './renameReferences';

const names = new Map([
  ['Webhook', "João's hook"],
  ['It\'s "in"', 'Webhook'],
]);

describe('renameReferences', () => {
  it.each([
    [
      "={{ $('Webhook').item.json.body }}",
      "={{ $('João\\'s hook').item.json.body }}",
    ],
    ['={{ $("Webhook").first() }}', "={{ $('João\\'s hook').first() }}"],
    ['={{ $node["Webhook"].json }}', "={{ $node['João\\'s hook'].json }}"],
    ['={{ $node.Webhook.json }}', "={{ $node['João\\'s hook'].json }}"],
    ['$items("Webhook", 0)', "$items('João\\'s hook', 0)"],
    ["_('Webhook').first()", "_('João\\'s hook').first()"],
    [`$('It\\'s "in"').item`, "$('Webhook').item"],
    ["$('Webhook 1').item", "$('Webhook 1').item"],
    ['the Webhook', 'the Webhook'],
    ["call_('Webhook')", "call_('Webhook')"],
  ])('makes of %s', (before, after) => {
    expect(renameReferences(before, names)).toBe(after);
  });

  it('follows them anywhere in a value, and leaves the rest alone', () => {
    expect(
      renameReferences({ a: [{ b: "$('Webhook')" }, 7, null, true] }, names),
    ).toEqual({ a: [{ b: "$('João\\'s hook')" }, 7, null, true] });
  });
});
