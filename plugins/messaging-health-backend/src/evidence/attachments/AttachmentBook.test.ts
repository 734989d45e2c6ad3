import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { createHash } from 'crypto';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { FakeRecord } from '../__testUtils__/FakeRecord';
import { AttachmentBook, NewAttachment } from './AttachmentBook';

const INCIDENT = 'INC-000001';
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const base64 = (content: string | Buffer) =>
  Buffer.from(content).toString('base64');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const files = {
  png: { name: 'screen.png', type: 'image/png', content: base64(PNG) },
  jpeg: {
    name: 'photo',
    type: 'image/jpeg',
    content: base64(Buffer.from('ffd8ffe000104a464946', 'hex')),
  },
  pdf: { name: 'a.pdf', type: 'application/pdf', content: base64('%PDF-1.7') },
  text: {
    name: 'webhook.log',
    type: 'text/plain',
    content: base64('502 for +5511999990001'),
  },
  csv: {
    name: 'contacts.csv',
    type: 'text/csv',
    content: base64('nome,total\nMaria Exemplo,3\n'),
  },
  json: {
    name: 'payload.json',
    type: 'application/json',
    content: base64('{"sender":{"name":"Maria Exemplo"},"id":7}'),
  },
} satisfies Record<string, NewAttachment>;

describeOnDatabases('AttachmentBook', createDatabase => {
  async function setUp(largestAttachment?: number) {
    const knex = await createDatabase();
    const clock = new FakeClock();
    const record = new FakeRecord({ knex, clock });
    const book = new AttachmentBook({
      ...{ knex, clock, largestAttachment },
      newId: record.newId,
      pseudonymKey: 'an-invented-pseudonym-key',
      change: record.change,
    });
    const textOf = async (id: string) =>
      String((await book.download(INCIDENT, id)).content);
    return { knex, record, book, textOf };
  }

  it('keeps a picture byte by byte, proven by an entry and an item of evidence', async () => {
    const { book, record } = await setUp();
    const attached = await book.attach(INCIDENT, ana, {
      ...files.png,
      note: 'what they see',
    });
    expect(await book.download(INCIDENT, attached.id)).toEqual({
      name: 'screen.png',
      type: 'image/png',
      content: PNG,
    });
    const sha256 = createHash('sha256').update(PNG).digest('hex');
    expect(await book.list(INCIDENT)).toEqual([attached]);
    expect(attached).toMatchObject({ sha256, size: 16, attachedBy: ana });
    const [evidence] = await record.evidence.list(INCIDENT);
    expect(evidence).toMatchObject({
      id: attached.evidenceId,
      kind: 'attachment',
      content: { attachmentId: attached.id, sha256, fileName: 'screen.png' },
    });
    const [entry] = await record.timeline.list(INCIDENT);
    expect(entry).toMatchObject({
      kind: 'attachment',
      evidence: [{ evidenceId: evidence.id }],
      statement: {
        text: 'user:default/ana attached screen.png (16 bytes): what they see',
      },
    });
    expect(record.findings).toEqual([{ actor: ana, entry: 1 }]);
  });

  it.each(Object.values(files))('takes $type', async file => {
    const { book } = await setUp();
    const { id } = await book.attach(INCIDENT, ana, file);
    expect((await book.download(INCIDENT, id)).type).toBe(file.type);
  });

  it('masks texts before they are stored', async () => {
    const { book, textOf } = await setUp();
    const ids: Record<string, string> = {};
    for (const kind of ['text', 'csv', 'json'] as const) {
      ids[kind] = (await book.attach(INCIDENT, ana, files[kind])).id;
    }
    expect(await textOf(ids.text)).toMatch(/^502 for \[phone:\w{6}\]$/);
    expect(await textOf(ids.csv)).toMatch(/^nome,total\n\[name:\w{6}\],3\n$/);
    expect(JSON.parse(await textOf(ids.json))).toEqual({
      sender: { name: expect.stringMatching(/^\[name:\w{6}\]$/) },
      id: 7,
    });
  });

  it('lets others work while it masks a large file', async () => {
    const { book, textOf } = await setUp();
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) {
        setImmediate(count);
      }
    };
    setImmediate(count);
    const text = `${'a-'.repeat(250_000)}\ntel +5511999990001`;
    const { id } = await book.attach(INCIDENT, ana, {
      ...files.text,
      content: base64(text),
    });
    isDone = true;
    expect(turns).toBeGreaterThan(30);
    expect(await textOf(id)).toMatch(/\ntel \[phone:\w{6}\]$/);
  });

  it.each<[string, NewAttachment]>([
    [
      'JSON that is nested without end',
      {
        ...files.json,
        content: base64(`${'['.repeat(5_000)}${']'.repeat(5_000)}`),
      },
    ],
    ['a picture that is a page', { ...files.png, content: base64('<html>') }],
    ['a PDF that is a picture', { ...files.pdf, content: base64(PNG) }],
    ['a text that is a picture', { ...files.text, content: base64(PNG) }],
    ['a text with a NUL', { ...files.text, content: base64('a\0b') }],
    ['JSON that is none', { ...files.json, content: base64('{"a":') }],
  ])('refuses %s, and keeps nothing', async (_, file) => {
    const { book, record } = await setUp();
    await expect(book.attach(INCIDENT, ana, file)).rejects.toMatchObject({
      statusCode: 415,
      message: expect.stringContaining('Nothing was attached'),
    });
    expect(await book.list(INCIDENT)).toEqual([]);
    expect(await record.timeline.list(INCIDENT)).toEqual([]);
  });

  it('refuses what is larger than config allows, and says how large that is', async () => {
    const { book } = await setUp(10);
    await expect(book.attach(INCIDENT, ana, files.png)).rejects.toMatchObject({
      statusCode: 413,
      message: expect.stringContaining('10 is the most'),
    });
  });

  it('takes 20 files, and refuses one more', async () => {
    const { book } = await setUp();
    for (let number = 1; number <= 20; number++) {
      await book.attach(INCIDENT, ana, files.png);
    }
    await expect(book.attach(INCIDENT, ana, files.png)).rejects.toThrow(
      'INC-000001 has 20 attachments',
    );
    await book.attach('INC-000002', ana, files.png);
  });

  it('takes nothing for an incident that has ended', async () => {
    const { book, record } = await setUp();
    record.isEnded = true;
    await expect(book.attach(INCIDENT, ana, files.png)).rejects.toThrow(
      'has ended',
    );
    expect(await book.list(INCIDENT)).toEqual([]);
  });

  it('gives an attachment of one incident to no other', async () => {
    const { book } = await setUp();
    const { id } = await book.attach(INCIDENT, ana, files.png);
    await expect(book.download('INC-000002', id)).rejects.toThrow(
      'INC-000002 has no attachment',
    );
  });

  it('once erased, only the row and the hash are left', async () => {
    const { book, knex } = await setUp();
    const note = 'about this';
    const kept = await book.attach(INCIDENT, ana, files.pdf);
    const { id, sha256, evidenceId } = await book.attach(INCIDENT, ana, {
      ...files.png,
      note,
    });
    const erase = (incident: string, ids: string[]) =>
      knex.transaction(transaction =>
        book.erase({ incident, ids, transaction }),
      );
    expect(await erase(INCIDENT, [id])).toEqual({
      entries: [2],
      evidence: [evidenceId],
    });
    expect(await erase(INCIDENT, [id])).toEqual({ entries: [], evidence: [] });
    await expect(book.download(INCIDENT, id)).rejects.toThrow(
      `was erased at 2026-03-01T03:00:00.000Z; its SHA-256 was ${sha256}`,
    );
    expect((await book.list(INCIDENT)).find(item => item.id === id)).toEqual(
      expect.objectContaining({
        sha256,
        erasedAt: '2026-03-01T03:00:00.000Z',
      }),
    );
    expect(JSON.stringify(await book.list(INCIDENT))).not.toContain(note);
    expect([...(await book.digests(INCIDENT)).keys()]).toEqual([kept.id]);
    await expect(erase('INC-000002', [kept.id])).rejects.toThrow(
      'has no attachment',
    );
  });

  it('tells the hash of what is stored now, so that a change of it shows', async () => {
    const { book, knex } = await setUp();
    const { id, sha256 } = await book.attach(INCIDENT, ana, files.png);
    expect(await book.digests(INCIDENT)).toEqual(new Map([[id, sha256]]));
    await knex('attachment_contents').update({ content: Buffer.from('other') });
    expect((await book.digests(INCIDENT)).get(id)).not.toBe(sha256);
    await knex('attachment_contents').delete();
    expect((await book.digests(INCIDENT)).get(id)).toBe('');
  });
});
