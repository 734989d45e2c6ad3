import { links } from './links';

describe('links', () => {
  it('lead to the tab of an organization and to an incident', () => {
    expect(links.organization('group:default/padaria-inventada')).toBe(
      '/catalog/default/group/padaria-inventada/messaging-health',
    );
    expect(links.incident('INC-000001')).toBe(
      '/messaging-health/incidents/INC-000001',
    );
  });

  it('lead to the template with the form filled in, whatever stands in the reason', () => {
    const reason = 'Ação & "reação": 6.4 % #1';
    const address = new URL(
      links.rollback('group:default/padaria', reason),
      'http://portal.example',
    );
    expect(address.pathname).toBe(
      '/create/templates/default/messaging-rollback',
    );
    expect(JSON.parse(address.searchParams.get('formData') ?? '')).toEqual({
      organization: 'group:default/padaria',
      reason,
    });
  });

  it('keep an address short', () => {
    const long = links.rollback('group:default/padaria', 'x'.repeat(4000));
    expect(long.length).toBeLessThan(1500);
  });
});
