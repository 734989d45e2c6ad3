import { mockCredentials } from '@backstage/backend-test-utils';
import { execFile } from 'child_process';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { promisify } from 'util';
import { jsonDossierSchema } from '@messaging-health/backstage-plugin-common';
import { startPluginOn } from './__testUtils__/startPluginOn';
import { describeOnDatabases } from './database/__testUtils__/describeOnDatabases';
import { readPdf } from './dossier/__testUtils__/readPdf';
import { ORGANIZATION } from './operations/__testUtils__';

const VERIFIER = join(__dirname, '../assets/verify-record.mjs');
const ana = mockCredentials.user.header('user:default/ana');

/** What the script says of a dossier, and its exit code: a process of its own, as an auditor has it. */
async function verifyOutside(dossier: string) {
  const directory = await mkdtemp(join(tmpdir(), 'dossier-'));
  const file = join(directory, 'dossier.json');
  await writeFile(file, dossier);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      VERIFIER,
      file,
    ]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as Record<string, string>;
    return { code: Number(code), said: `${stdout}${stderr}` };
  } finally {
    await rm(directory, { recursive: true });
  }
}

describeOnDatabases('Dossiers through HTTP', createDatabase => {
  let plugin: Awaited<ReturnType<typeof startPluginOn>>;
  let number: string;
  beforeEach(async () => {
    plugin = await startPluginOn(await createDatabase());
    ({ number } = await plugin.api.call('openIncident', {
      body: { organizationId: ORGANIZATION.id, reason: 'clientes reclamam' },
    }));
    await plugin.api.call('addNote', {
      number,
      body: { text: 'ligar para +55 11 99999-0001' },
    });
    await plugin.api.call('writeRca', {
      number,
      body: {
        ...{ stage: 'preliminary', language: 'pt', basedOn: 0 },
        text: 'Um caminho foi renomeado. [#1]',
      },
    });
  });
  afterEach(() => plugin.stop());

  const download = async (query: Record<string, string>) => {
    const { status, headers, body } = await plugin.api
      .raw('get', `/incidents/${number}/dossier`)
      .query(query)
      .set('Authorization', ana)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', part => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    return { status, headers, body: body as Buffer };
  };
  const downloadJson = async () =>
    (await download({ format: 'json' })).body.toString('utf-8');

  it('are files of their own names and types', async () => {
    for (const [format, ending, type] of [
      ['pdf', 'pdf', 'application/pdf'],
      ['json', 'json', 'application/json; charset=utf-8'],
      ['markdown', 'md', 'text/markdown; charset=utf-8'],
    ]) {
      const { status, headers } = await download({ format });
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['content-disposition']).toBe(
        `attachment; filename*=UTF-8''INC-000001-dossier.${ending}`,
      );
    }
  });

  it('are found intact by the script, and by the file inside the PDF, too', async () => {
    const json = await downloadJson();
    expect(jsonDossierSchema.parse(JSON.parse(json)).record.timeline).toEqual(
      (await plugin.api.call('getIncident', { number })).timeline,
    );
    expect(await verifyOutside(json)).toMatchObject({ code: 0 });
    const { body } = await download({ format: 'pdf' });
    const { files, pages } = await readPdf(body);
    expect(await verifyOutside(files[0].text)).toMatchObject({ code: 0 });
    const { hash } = JSON.parse(json).proof.head;
    expect(pages.join(' ').replace(/\s/g, '')).toContain(hash);
  });

  it('are intact after an erasure, and say what was erased', async () => {
    const incident = await plugin.api.call('getIncident', { number });
    const note = incident.timeline.find(({ kind }) => kind === 'note');
    await plugin.api.call('eraseContents', {
      number,
      body: {
        entries: [note?.sequence ?? 0],
        rcaVersions: [1],
        reason: 'a person asked for it',
      },
    });
    const json = await downloadJson();
    expect(await verifyOutside(json)).toMatchObject({ code: 0 });
    expect(json).not.toContain('Um caminho foi renomeado');
    const markdown = await download({ format: 'markdown', language: 'en' });
    expect(markdown.body.toString('utf-8')).toContain(
      '(erased; that it was there, and what it hashed to, stays proven)',
    );
  });

  it('are not intact once anybody changed a word', async () => {
    const json = await downloadJson();
    const changed = json.replaceAll('clientes reclamam', 'clientes elogiam');
    expect(changed).not.toBe(json);
    const { code, said } = await verifyOutside(changed);
    expect(code).toBe(1);
    expect(said).toContain('content-altered: entry 1');
    expect(said).toContain('evidence-altered: entry 1');
  });

  it('are not intact once the analysis or a message says something else than its evidence', async () => {
    const text = 'Identificamos instabilidade no fluxo de mensageria.';
    await plugin.api.call('sendCommunication', {
      number,
      body: {
        ...{ kind: 'update', language: 'pt', text },
        to: { via: 'manual', recipients: ['lista de avisos'] },
        requestId: '30000000-0000-4000-8000-000000000001',
      },
    });
    const json = await downloadJson();
    expect(await verifyOutside(json)).toMatchObject({ code: 0 });
    const altered = JSON.parse(json);
    altered.record.rcaVersions[0].text = 'Foi o tempo.';
    altered.record.incident.communications.sent[0].text = 'Tudo bem.';
    const { code, said } = await verifyOutside(JSON.stringify(altered));
    expect(code).toBe(1);
    expect(said).toMatch(/retold-otherwise: entry \d+, analysis 1: /);
    expect(said).toMatch(/retold-otherwise: entry \d+, message of entry \d+: /);
    expect(said).toContain('NOT INTACT, 2 findings');
  });

  it('are the same bytes for the same record, but for the time of handing out', async () => {
    const plain = (json: string) =>
      json.replace(/"exportedAt":"[^"]+"/, '"exportedAt":""');
    expect(plain(await downloadJson())).toBe(plain(await downloadJson()));
  });

  it('hold no personal data in any format', async () => {
    const { pages, files } = await readPdf(
      (
        await download({ format: 'pdf' })
      ).body,
    );
    const markdown = await download({ format: 'markdown' });
    for (const text of [
      ...pages,
      files[0].text,
      markdown.body.toString('utf-8'),
    ]) {
      expect(text).not.toMatch(/99999/);
    }
    expect(files[0].text).toMatch(/ligar para \[phone:\w+\]/);
  });

  it('have the times of the zone that is asked for', async () => {
    const at = (timeZone: string) =>
      download({ format: 'markdown', timeZone, language: 'pt' });
    expect((await at('Asia/Kolkata')).body.toString('utf-8')).toContain(
      '+05:30)',
    );
    expect((await at('America/Sao_Paulo')).body.toString('utf-8')).toContain(
      '−03:00)',
    );
    const { error } = await plugin.api.refused('downloadDossier', 400, {
      ...{ number, format: 'pdf', timeZone: 'Atlantis/Capital' },
    });
    expect(error.message).toContain(
      'timeZone "Atlantis/Capital" is not known. Give an IANA name',
    );
  });

  it('are of no incident that there is not, and in no other format', async () => {
    const missing = await plugin.api.refused('downloadDossier', 404, {
      ...{ number: 'INC-000404', format: 'json' },
    });
    expect(missing.error.message).toContain('INC-000404');
    const unknown = await plugin.api.refused('downloadDossier', 400, {
      ...{ number, format: 'docx' },
    });
    expect(unknown.error.message).toContain('format');
  });
});
