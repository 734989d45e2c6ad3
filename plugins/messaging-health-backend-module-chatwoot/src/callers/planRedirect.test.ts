import { planRedirect } from './planRedirect';

const FLOW = 'https://n8n.invented.example/webhook/agente/a';
const FALLBACK = 'https://n8n.invented.example/webhook/base/a';
const caller = { key: 'account-webhook:1', name: 'Feeds the flow', url: FLOW };

describe('planRedirect', () => {
  it.each([
    ['leads there', FLOW, FALLBACK, FALLBACK],
    ['leads there with a query', `${FLOW}?a=1`, FALLBACK, `${FALLBACK}?a=1`],
    ['has been led there already', `${FALLBACK}/`, FALLBACK, undefined],
    ['is put back from where we pointed it', FALLBACK, FLOW, FLOW],
    ['is back already', FLOW, FLOW, undefined],
  ])('one that %s', (_name, current, target, planned) => {
    expect(planRedirect(current, caller, target)).toBe(planned);
  });

  it.each([
    ['a third place', `${FLOW}/other`, FALLBACK],
    [
      'another host, and is to be put back',
      'https://else.invented.example/a',
      FLOW,
    ],
    ['what is no URL', 'nowhere', FLOW],
  ])('refuses one that leads to %s', (_name, current, target) => {
    expect(() => planRedirect(current, caller, target)).toThrow(
      /"Feeds the flow" \(account-webhook:1\) calls .* now, not https:\/\/n8n/,
    );
  });
});
