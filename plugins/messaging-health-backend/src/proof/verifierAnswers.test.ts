import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { canonicalJson } from '@messaging-health/backstage-plugin-common';
import { execFile } from 'child_process';
import { generateKeyPairSync } from 'crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  createSignedRecord,
  SignedRecord,
  toDossier,
} from '../testUtils/record/createSignedRecord';
import { HeadSigner } from '../timeline';

const signer = HeadSigner.from({});
const [{ keyId, publicKey }] = signer.keys;
const record = createSignedRecord(3, signer);
const dossier = toDossier(record);
const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** A dossier with something in it changed by hand. */
function changed(change: (parsed: JsonFile) => void): string {
  const parsed: JsonFile = JSON.parse(dossier);
  change(parsed);
  return JSON.stringify(parsed);
}
interface JsonFile {
  version: number;
  record: Record<string, unknown>;
  proof: { head?: Partial<SignedRecord['head']>; keys: unknown[] };
}

/** The script alone with some files in an empty folder, as an auditor has it. */
async function run(args: string[], files: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'auditor-'));
  try {
    await copyFile(
      resolvePackagePath(
        '@messaging-health/backstage-plugin-backend',
        'assets/verify-record.mjs',
      ),
      join(folder, 'verify-record.mjs'),
    );
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    return await new Promise<{ code: number; out: string; err: string }>(
      done => {
        execFile(
          process.execPath,
          ['verify-record.mjs', ...args],
          { cwd: folder },
          (error, out, err) =>
            done({ code: Number(error?.code ?? 0), out, err }),
        );
      },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
const check = (text: string, ...args: string[]) =>
  run(['dossier.json', ...args], { 'dossier.json': text });

describe('What verify-record.mjs tells an auditor', () => {
  it.each(['--help', '-h'])(
    'says by %s what it takes and answers',
    async option => {
      const { code, out, err } = await run([option]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const words of [
        'Usage: ',
        '--key',
        '--head',
        'Exit code 0: intact.',
      ]) {
        expect(out).toContain(words);
      }
    },
  );

  it('names the key, says what is still to be compared, and ends with the verdict', async () => {
    const { code, out, err } = await check(dossier);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Signed with key ${keyId}`);
    expect(out).toContain('Compare the id of the key');
    expect(out.trim().split('\n').at(-1)).toMatch(
      /^INC-\d+: intact; 3 entries \(0 erased\), \d+ items? of evidence\.$/,
    );
  });

  it('needs no comparison once the key was named, in capitals, too, or as a file', async () => {
    for (const answer of [
      await check(dossier, '--key', keyId),
      await check(dossier, '--key', keyId.toLocaleUpperCase('en-US')),
      await run(['--key', 'key.pem', 'dossier.json'], {
        'dossier.json': dossier,
        'key.pem': publicKey,
      }),
    ]) {
      expect(answer.code).toBe(0);
      expect(answer.out).not.toContain('Compare the id');
    }
  });

  it('says whose key the head names where another one is trusted', async () => {
    const { code, out } = await check(dossier, '--key', '0123456789abcdef');
    expect(code).toBe(1);
    expect(out).toContain('unknown-key: entry 3');
    expect(out).toContain(
      `The head names key ${keyId}, which is not the one that you trust.`,
    );
    expect(out).toContain('NOT INTACT, 1 finding;');
  });

  it.each<[string, string[], Record<string, string>, string]>([
    ['no file is named', [], {}, 'Usage: node verify-record.mjs'],
    ['there is no such file', ['a.json'], {}, 'There is no file a.json.'],
    ['a folder is named', ['.'], {}, '. is a folder.'],
    [
      'the PDF is given',
      ['a.pdf'],
      { 'a.pdf': '%PDF-1.7 …' },
      'a.pdf is the PDF. The JSON dossier is attached to it',
    ],
    [
      'the Markdown is given',
      ['a.md'],
      { 'a.md': '# Dossier' },
      'a.md is no JSON',
    ],
    [
      'two files are given',
      ['a.json', 'b.json'],
      {},
      '"b.json" is one too many',
    ],
    [
      'an option is misspelt',
      ['a.json', '--kye'],
      {},
      '"--kye" is one too many',
    ],
    ['the key is left out', ['a.json', '--key'], {}, '--key needs a value'],
    [
      'the key is followed by another option',
      ['a.json', '--key', '--head'],
      {},
      '--key needs a value',
    ],
    [
      'the head is none',
      ['a.json', '--head', '3:abc'],
      {},
      '--head takes <sequence>:<hash>',
    ],
    [
      'there is no such key file',
      ['a.json', '--key', 'key.pem'],
      { 'a.json': dossier },
      'There is no file key.pem.',
    ],
    [
      'the key file holds another kind of key',
      ['a.json', '--key', 'key.pem'],
      { 'a.json': dossier, 'key.pem': rsa.publicKey },
      'key.pem holds no Ed25519 public key in PEM',
    ],
    [
      'a part of the dossier was cut out',
      ['a.json'],
      { 'a.json': changed(({ record: parts }) => delete parts.evidence) },
      'a.json is not whole: record.evidence is missing.',
    ],
    [
      'the dossier is of another version',
      ['a.json'],
      { 'a.json': changed(parsed => (parsed.version = 2)) },
      'a.json is not a JSON dossier of Messaging Health, version 1.',
    ],
    [
      'an entry is no entry',
      ['a.json'],
      { 'a.json': changed(({ record: parts }) => (parts.timeline = [null])) },
      'a part of it is not what it should be',
    ],
  ])(
    'can not check anything where %s, and says why',
    async (_, args, files, words) => {
      const { code, out, err } = await run(args, files);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
      expect(err).not.toContain('    at ');
    },
  );

  it.each<[string, (parsed: JsonFile) => void, string]>([
    [
      'its signature was cut out',
      ({ proof }) => delete proof.head?.signature,
      'head-forged: entry 3',
    ],
    [
      'its head was cut out',
      ({ proof }) => delete proof.head,
      'head-not-signed: record',
    ],
    [
      'its key was made unreadable',
      ({ proof }) => (proof.keys = [{ keyId, publicKey: 'none' }]),
      'unknown-key: entry 3',
    ],
    [
      'an analysis was put in that no evidence holds',
      ({ record: parts }) =>
        (parts.rcaVersions = [{ version: 1, text: 'It was the weather.' }]),
      'retold-otherwise: record, analysis 1',
    ],
    [
      'a message was put in that no evidence holds',
      ({ record: parts }) =>
        Object.assign(parts.incident as object, {
          communications: { sent: [{ entry: 2, text: 'All is well.' }] },
        }),
      'retold-otherwise: record, message of entry 2',
    ],
  ])('finds a dossier not intact where %s', async (_, change, finding) => {
    const { code, out } = await check(changed(change));
    expect(code).toBe(1);
    expect(out).toContain(finding);
    expect(out).toContain('NOT INTACT');
  });

  it('reads a file that an editor put a byte order mark before', async () => {
    expect((await check(`\uFEFF${dossier}`)).code).toBe(0);
  });

  it('finds the same whatever the order and the spaces of the file', async () => {
    const pretty = JSON.stringify(JSON.parse(dossier), undefined, 4);
    expect(pretty).not.toBe(canonicalJson(JSON.parse(dossier)));
    expect((await check(pretty, '--key', keyId)).code).toBe(0);
  });
});
