import { readTarget, targetOf } from './readTarget';

describe('readTarget', () => {
  it.each([
    ['crm.example', '/hook', 'crm.example', '/hook'],
    ['CRM.Example', '/hook/', 'crm.example', '/hook'],
    ['crm.example:443', '/hook', 'crm.example', '/hook'],
    ['crm.example:80', '/hook', 'crm.example', '/hook'],
    ['crm.example.', '/hook', 'crm.example', '/hook'],
    ['127.0.0.1:7611', '/hook?a=1', '127.0.0.1:7611', '/hook'],
    ['[::1]:7611', '/', '[::1]:7611', '/'],
    [undefined, 'https://crm.example/hook', 'crm.example', '/hook'],
    ['front.example', 'https://crm.example/hook', 'crm.example', '/hook'],
    [
      'crm.example',
      '//other.example/hook',
      'crm.example',
      '//other.example/hook',
    ],
    ['crm.example', '/a/../hook', 'crm.example', '/hook'],
    ['crm.example', '/ação', 'crm.example', '/a%C3%A7%C3%A3o'],
  ])(
    'of host %s and path %s is %s%s',
    (host, path, expectedHost, expectedPath) => {
      expect(readTarget(host, path)).toMatchObject({
        host: expectedHost,
        path: expectedPath,
      });
    },
  );

  it.each([
    [undefined, '/hook'],
    ['', '/hook'],
    ['crm.example@evil.example', '/hook'],
    ['crm.example/other?', '/hook'],
    ['crm.example:port', '/hook'],
    ['crm.example', 'hook'],
    ['crm.example', '*'],
    ['crm.example', 'ftp://crm.example/hook'],
    ['crm.example', 'mailto:somebody'],
  ])('is nothing for host %s and path %s', (host, path) => {
    expect(readTarget(host, path)).toBeUndefined();
  });

  it('is the same for a log and for the annotation', () => {
    const annotation = targetOf(new URL('https://Crm.example:443/hook/?a=b'));
    const log = readTarget('crm.example', '/hook?a=b');
    expect({ ...annotation, query: `${annotation.query}` }).toEqual({
      ...log,
      query: `${log?.query}`,
    });
  });
});
