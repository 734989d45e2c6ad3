import { AttachmentType } from '@messaging-health/backstage-plugin-common';
import { safeName } from './safeName';

describe('safeName', () => {
  it.each<[string, AttachmentType, string]>([
    ['webhook.log', 'text/plain', 'webhook.log'],
    ['Relatório de maio.pdf', 'application/pdf', 'Relatório de maio.pdf'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\temp\\screen.png', 'image/png', 'screen.png'],
    ['setup.exe', 'image/png', 'setup.exe.png'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['a\r\nSet-Cookie: b.txt', 'text/plain', 'aSet-Cookie_ b.txt'],
    ['photo\u202Egpj.exe', 'image/jpeg', 'photogpj.exe.jpg'],
    ['///', 'text/csv', 'attachment.csv'],
    ['photo.JPEG', 'image/jpeg', 'photo.jpg'],
  ])('makes of %j as %s: %s', (name, type, safe) => {
    const made = safeName(name, type);
    expect(made.replace(/\.jpeg$/, '.jpg')).toBe(safe);
  });

  it('cuts a long name, and keeps its ending', () => {
    const made = safeName(`${'ã'.repeat(300)}.json`, 'application/json');
    expect(made).toHaveLength(125);
    expect(made).toMatch(/ã\.json$/);
  });
});
