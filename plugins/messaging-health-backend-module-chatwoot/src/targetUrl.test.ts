import {
  isSameOrigin,
  isSameTarget,
  redirect,
  withoutSecrets,
} from './targetUrl';

const FLOW = 'https://n8n.invented.example/webhook/agente/a';
const FALLBACK = 'https://n8n.invented.example/webhook/base/a';

describe('where a URL leads', () => {
  it.each([
    ['with a slash', `${FLOW}/`, true],
    ['with a query', `${FLOW}?inbox=1`, true],
    [
      'with its port written out',
      FLOW.replace('.example/', '.example:443/'),
      true,
    ],
    ['on another path', FALLBACK, false],
    ['below it', `${FLOW}/b`, false],
    ['on another host', FLOW.replace('n8n', 'm8n'), false],
    ['without protection', FLOW.replace('https', 'http'), false],
    ['that is none', 'agente/a', false],
    ['that is missing', undefined, false],
  ])('is the same %s: %s is %s', (_name, url, isSame) => {
    expect(isSameTarget(FLOW, url)).toBe(isSame);
  });

  it('compares hosts', () => {
    expect(isSameOrigin(FLOW, FALLBACK)).toBe(true);
    expect(isSameOrigin(FLOW, FLOW.replace('https', 'http'))).toBe(false);
    expect(isSameOrigin('nothing', 'nothing')).toBe(false);
  });

  it('is shown without what may be secret', () => {
    expect(
      withoutSecrets(
        'https://ana:secret@n8n.invented.example/webhook/a?token=secret#secret',
      ),
    ).toBe('https://n8n.invented.example/webhook/a');
    expect(withoutSecrets('secret')).toBe('(not a URL)');
  });

  it.each([
    ['alone', FLOW],
    ['with a slash', `${FLOW}/`],
    ['with a query', `${FLOW}?token=x`],
    ['with a user', FLOW.replace('n8n.', 'ana:x@n8n.')],
  ])('can be led elsewhere and back, %s', (_name, url) => {
    const there = redirect(url, FALLBACK);
    expect(isSameTarget(there, FALLBACK)).toBe(true);
    expect(redirect(there, FLOW)).toBe(url);
  });

  it('takes no secret to another host', () => {
    const elsewhere = 'https://other.invented.example/webhook/a';
    expect(redirect(`${FLOW}?token=x`, elsewhere)).toBe(elsewhere);
  });
});
