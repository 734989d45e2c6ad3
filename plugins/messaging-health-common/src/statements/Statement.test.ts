import { interpolate, STATEMENTS } from './Statement';

describe('interpolate', () => {
  it('puts values in their places and leaves what it does not know', () => {
    expect(
      interpolate('{{name}} failed {{count}} times in {{place}}', {
        name: 'The webhook',
        count: 3,
      }),
    ).toBe('The webhook failed 3 times in {{place}}');
  });

  it('takes values as they are, even where they look like placeholders', () => {
    expect(interpolate('{{a}}', { a: '{{b}} $& $1', b: 'no' })).toBe(
      '{{b}} $& $1',
    );
  });
});

describe('STATEMENTS', () => {
  it.each(Object.entries(STATEMENTS))(
    '%s begins with what it is about and says something',
    (code, text) => {
      expect(code).toMatch(
        /^(health|suspicion|operation|decision|automatic|incident|notify|automation|inbox|crm-webhook|fleet|rollForward|watch|record|clock|communication|root-cause|evidence|proof|retention)\./,
      );
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(3);
    },
  );
});
