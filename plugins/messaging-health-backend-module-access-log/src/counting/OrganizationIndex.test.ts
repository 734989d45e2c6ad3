import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { readTarget } from '../lines/readTarget';
import { OrganizationIndex } from './OrganizationIndex';

const HOST = 'crm.example';
const indexOf = (urls: Record<string, string | undefined>) =>
  new OrganizationIndex(
    Object.entries(urls).map(([id, webhookUrl]) =>
      inventOrganization({ id, webhookUrl }),
    ),
  );

function calledBy(index: OrganizationIndex, path: string): string[] {
  const target = readTarget(HOST, path);
  if (!target) {
    throw new Error(`${path} is no path`);
  }
  return [...index.byWebhook(target)].sort();
}

describe('OrganizationIndex', () => {
  const index = indexOf({
    plain: 'https://crm.example/hook',
    alike: 'https://crm.example/hook/',
    tenant: 'https://crm.example/hook?tenant=a',
    closer: 'https://crm.example/hook?tenant=a&channel=ig',
    odd: 'https://crm.example/hook?list=1&list=2',
    elsewhere: 'https://other.example/hook',
    without: undefined,
    broken: 'crm.example',
  });

  it.each([
    ['/hook', ['alike', 'plain']],
    ['/hook?tenant=b', ['alike', 'plain']],
    ['/hook?tenant=a', ['tenant']],
    ['/hook?x=1&tenant=a', ['tenant']],
    ['/hook?channel=ig&tenant=a', ['closer']],
    ['/hook?channel=ig', ['alike', 'plain']],
    ['/hook?list=2&list=1', ['odd']],
    ['/hook?list=1', ['alike', 'plain']],
    ['/hooks', []],
    ['/', []],
  ])('knows whose webhook %s is', (path, ids) => {
    expect(calledBy(index, path)).toEqual(ids);
  });

  it('knows whose CRM a host is', () => {
    expect([...index.byHost('other.example')]).toEqual(['elsewhere']);
    expect(index.byHost('nobody.example').size).toBe(0);
    expect([...index.byHost(HOST)].sort()).toEqual([
      'alike',
      'closer',
      'odd',
      'plain',
      'tenant',
    ]);
  });

  it('knows whom requests name by themselves', () => {
    expect(index.toldApart(HOST, true).sort()).toEqual([
      'closer',
      'odd',
      'tenant',
    ]);
    expect(index.toldApart(HOST, false)).toEqual([]);
    expect(index.toldApart('other.example', true)).toEqual(['elsewhere']);
    expect(index.toldApart('other.example', false)).toEqual(['elsewhere']);
  });
});
