#!/usr/bin/env node
// Checks the record of one incident, as Messaging Health hands it out in JSON, with nothing
// but Node 20 or newer. It does not talk to anything, and needs nothing of the system that
// wrote the record.
//
// What is asked of it, and what it answers, stands in USAGE below.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

const GENESIS_HASH = '0'.repeat(64);
const KEY_ID_LENGTH = 16;

const USAGE = `Usage: node verify-record.mjs <dossier.json> [--key <key id or PEM file>] [--head <sequence>:<hash>]

Checks the record of one incident, as Messaging Health hands it out in JSON. Needs nothing
but Node 20 or newer, and no network.

  --key   the key that you trust: its id (16 hex digits), or a file with the public key in
          PEM. Without it the record is checked against the key that came with it: that
          proves that nobody changed it who lacks that key. Whether it is the right one is
          yours to say, so get its id on another way than the dossier.
  --head  a head that you kept outside: the record must still hold it.
  --help  this text.

Checked are the timeline, the evidence, the digests of attachments, and that the analyses
and messages in the file say what their evidence says. The other parts of the file (summary,
operations) retell the timeline and are not signed: where they differ, the timeline is right.

Exit code 0: intact. 1: not intact, one line for each finding. 2: could not be checked.`;

const WORDS = {
  altered: 'was altered after it was written',
  'missing-or-reordered': 'is missing here, or stands in another place',
  unlinked: 'does not follow the entry before it',
  'content-altered': 'says something else than what was committed to',
  'cut-off':
    'and all after it were cut off: the head says that they were there',
  'head-not-signed': 'is not covered by the signed head',
  'head-forged': 'the signature of the head is not that of its key',
  'unknown-key': 'the head was signed with a key that is not trusted',
  'evidence-altered': 'is not what its entry has committed to',
  'evidence-missing': 'is gone, although its entry has committed to it',
  'attachment-altered': 'is not the file that its evidence names',
  'retold-otherwise': 'does not say what its evidence says, or has none',
};

/** Why nothing could be checked, in words for whoever asked. */
class Unreadable extends Error {}

/** The one text of a JSON value (RFC 8785). */
function canonicalJson(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const commitTo = (content, salt) => sha256(canonicalJson({ content, salt }));
const isSame = (one, other) =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

function hashOf(entry) {
  const { hash, ...chained } = entry;
  if (entry.format === 2) {
    delete chained.statement;
    delete chained.details;
    delete chained.salt;
    delete chained.erased;
  }
  return sha256(canonicalJson(chained));
}

/** What the record says was erased; an erasure takes back only what was there before it. */
function readErasures(timeline) {
  const kinds = new Map(timeline.map(({ sequence, kind }) => [sequence, kind]));
  const erased = {
    entries: new Set(),
    evidence: new Set(),
    attachments: new Set(),
  };
  for (const { kind, erased: isErased, sequence, details } of timeline) {
    if (kind === 'erasure' && !isErased) {
      for (const entry of details.entries ?? []) {
        if (entry < sequence && kinds.get(entry) !== 'erasure') {
          erased.entries.add(entry);
        }
      }
      (details.evidence ?? []).forEach(id => erased.evidence.add(id));
      (details.attachments ?? []).forEach(id => erased.attachments.add(id));
    }
  }
  return erased;
}

function checkTimeline({ timeline, incident }, erasures, report) {
  let previousHash = GENESIS_HASH;
  let expected = 1;
  for (const entry of timeline) {
    const { sequence } = entry;
    if (sequence !== expected) {
      report('missing-or-reordered', expected);
    } else if (entry.previousHash !== previousHash) {
      report('unlinked', sequence);
    }
    if (
      hashOf(entry) !== entry.hash ||
      entry.incident !== incident.number ||
      entry.organizationId !== incident.organizationId
    ) {
      report('altered', sequence);
    } else if (entry.erased && !erasures.entries.has(sequence)) {
      report('content-altered', sequence);
    } else if (entry.format === 2 && !entry.erased) {
      const { statement, details, salt } = entry;
      if (
        !salt ||
        commitTo({ statement, details }, salt) !== entry.commitment
      ) {
        report('content-altered', sequence);
      }
    }
    previousHash = entry.hash;
    expected = sequence + 1;
  }
}

function isAsCommitted(item, bound, incident, erasures) {
  if (
    item.incident !== incident.number ||
    item.commitment !== bound.commitment ||
    item.kind !== bound.kind ||
    item.collectedAt !== bound.collectedAt ||
    !isSame(item.collectedBy, bound.collectedBy)
  ) {
    return false;
  }
  return item.erased
    ? erasures.evidence.has(item.id)
    : Boolean(item.salt) &&
        commitTo(item.content, item.salt) === bound.commitment;
}

/** Answers by which entry each item is proved. */
function checkEvidence({ timeline, evidence, incident }, erasures, report) {
  const items = new Map(evidence.map(item => [item.id, item]));
  const provedBy = new Map();
  for (const { sequence, evidence: commitments = [] } of timeline) {
    for (const bound of commitments) {
      const item = items.get(bound.evidenceId);
      provedBy.set(bound.evidenceId, sequence);
      if (!item) {
        report('evidence-missing', sequence, bound.evidenceId);
      } else if (!isAsCommitted(item, bound, incident, erasures)) {
        report('evidence-altered', sequence, item.id);
      }
    }
  }
  // Items from before 0.2 have no commitment; whatever came later has.
  const since = timeline.find(({ format }) => format === 2)?.at;
  for (const { id, commitment, collectedAt } of evidence) {
    if (!provedBy.has(id) && (commitment || (since && collectedAt >= since))) {
      report('evidence-altered', 0, id);
    }
  }
  return provedBy;
}

function checkAttachments(
  { evidence, attachments },
  provedBy,
  erasures,
  report,
) {
  const items = new Map(evidence.map(item => [item.id, item]));
  const files = new Set(attachments.map(({ id }) => id));
  for (const { id, evidenceId, sha256: digest, erasedAt } of attachments) {
    const item = items.get(evidenceId);
    const isProven =
      item?.kind === 'attachment' &&
      (item.erased ||
        (item.content.sha256 === digest && item.content.attachmentId === id));
    if (!isProven || (erasedAt && !erasures.attachments.has(id))) {
      report('attachment-altered', provedBy.get(evidenceId) ?? 0, id);
    }
  }
  for (const { id, kind, content } of evidence) {
    if (
      kind === 'attachment' &&
      content.attachmentId &&
      !files.has(content.attachmentId)
    ) {
      report('attachment-altered', provedBy.get(id) ?? 0, content.attachmentId);
    }
  }
}

/** What is told again for reading must say what the evidence says; what was erased can't be compared. */
function checkRetelling(
  { incident, rcaVersions = [], evidence },
  report,
  provedBy,
) {
  const kept = kind => evidence.filter(item => item.kind === kind);
  const compare = (told, name, items, textOf) => {
    const isErased = items.some(item => item.erased);
    const item = items.find(candidate => !candidate.erased);
    if (
      told !== undefined &&
      (item ? textOf(item.content) !== told : !isErased)
    ) {
      report('retold-otherwise', item ? provedBy.get(item.id) ?? 0 : 0, name);
    }
  };
  const analyses = kept('root-cause');
  for (const { version, text } of rcaVersions) {
    compare(
      text,
      `analysis ${version}`,
      analyses.filter(
        ({ erased, content }) => erased || content?.version === version,
      ),
      content => content?.analysis,
    );
  }
  const messages = kept('communication');
  for (const { entry, text } of incident.communications?.sent ?? []) {
    compare(
      text,
      `message of entry ${entry}`,
      messages.filter(({ id }) => provedBy.get(id) === entry),
      content => content?.text,
    );
  }
}

function checkEnd(timeline, { sequence, hash }, otherwise, report) {
  const last = timeline.at(-1)?.sequence ?? 0;
  if (last < sequence) {
    report('cut-off', last + 1);
  } else if (
    timeline.find(entry => entry.sequence === sequence)?.hash !== hash
  ) {
    report(otherwise, sequence);
  }
}

function checkHead({ timeline, incident }, head, keys, report) {
  if (!head) {
    report('head-not-signed', 0);
    return undefined;
  }
  const { signature = '', ...signed } = head;
  const key = keys.find(({ keyId }) => keyId === head.keyId);
  if (!key) {
    report('unknown-key', head.sequence);
  } else if (
    head.incident !== incident.number ||
    head.organizationId !== incident.organizationId ||
    !verify(
      null,
      Buffer.from(canonicalJson(signed)),
      key.publicKey,
      Buffer.from(signature, 'base64'),
    )
  ) {
    report('head-forged', head.sequence);
  }
  checkEnd(timeline, head, 'head-not-signed', report);
  const after = timeline.find(({ sequence }) => sequence > head.sequence);
  if (after) {
    report('head-not-signed', after.sequence);
  }
  return key;
}

/** A key with its id made anew, since the file could call it anything; nothing where it is none of ours. */
function readKey(pem) {
  try {
    const publicKey = createPublicKey(pem);
    const der = publicKey.export({ type: 'spki', format: 'der' });
    return publicKey.asymmetricKeyType === 'ed25519'
      ? { keyId: sha256(der).slice(0, KEY_ID_LENGTH), publicKey }
      : undefined;
  } catch {
    return undefined;
  }
}

function readText(file) {
  let text;
  try {
    text = statSync(file).isDirectory()
      ? undefined
      : readFileSync(file, 'utf-8');
  } catch (error) {
    throw new Unreadable(
      error.code === 'ENOENT'
        ? `There is no file ${file}.`
        : `${file} can't be read: ${error.message}`,
    );
  }
  if (text === undefined) {
    throw new Unreadable(`${file} is a folder. Name the file in it.`);
  }
  // Some editors put a mark before the text when they save it.
  return text.replace(/^\uFEFF/, '');
}

function trustedKeys(dossierKeys, trusted) {
  const found = dossierKeys.flatMap(({ publicKey, isEphemeral }) => {
    const key = readKey(publicKey);
    return key ? [{ ...key, isEphemeral }] : [];
  });
  if (trusted === undefined) {
    return found;
  }
  if (/^[0-9a-f]{16}$/i.test(trusted)) {
    return found.filter(({ keyId }) => keyId === trusted.toLowerCase());
  }
  const key = readKey(readText(trusted));
  if (!key) {
    throw new Unreadable(
      `${trusted} holds no Ed25519 public key in PEM (-----BEGIN PUBLIC KEY-----).`,
    );
  }
  const { isEphemeral } = found.find(({ keyId }) => keyId === key.keyId) ?? {};
  return [{ ...key, isEphemeral }];
}

function readHead(text) {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (!hash || Number(sequence) === 0) {
    throw new Unreadable(
      '--head takes <sequence>:<hash>, for example 12:0a1b… with 64 hex digits.',
    );
  }
  return { sequence: Number(sequence), hash: hash.toLowerCase() };
}

function readArguments(args) {
  const options = {};
  const names = { '--key': 'key', '--head': 'head' };
  for (let index = 0; index < args.length; index++) {
    const [word, name] = [args[index], names[args[index]]];
    if (name) {
      const value = args[++index];
      if (!value || value.startsWith('--')) {
        throw new Unreadable(`${word} needs a value; see --help.`);
      }
      options[name] = name === 'head' ? readHead(value) : value;
    } else if (word.startsWith('-') || options.file !== undefined) {
      throw new Unreadable(
        `"${word}" is one too many: this takes one file, --key and --head; see --help.`,
      );
    } else {
      options.file = word;
    }
  }
  if (!options.file) {
    throw new Unreadable(USAGE);
  }
  return options;
}

/** The file as JSON; says what to give instead where it is something else. */
function readJson(file) {
  const text = readText(file);
  if (text.startsWith('%PDF')) {
    throw new Unreadable(
      `${file} is the PDF. The JSON dossier is attached to it: save that from your PDF reader, and check it.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unreadable(`${file} is no JSON: ${error.message}`);
  }
}

function readDossier(file) {
  const dossier = readJson(file);
  if (dossier?.format !== 'messaging-health-dossier' || dossier.version !== 1) {
    throw new Unreadable(
      `${file} is not a JSON dossier of Messaging Health, version 1.`,
    );
  }
  const { record, proof } = dossier;
  const lists = {
    'record.timeline': record?.timeline,
    'record.evidence': record?.evidence,
    'record.attachments': record?.attachments,
    'proof.keys': proof?.keys,
  };
  const missing = Object.keys(lists).filter(
    name => !Array.isArray(lists[name]),
  );
  if (missing.length > 0 || !record.incident?.number) {
    throw new Unreadable(
      `${file} is not whole: ${[...missing, 'record.incident'][0]} is missing.`,
    );
  }
  return dossier;
}

const many = (count, one, other) => `${count} ${count === 1 ? one : other}`;

function tellFinding({ problem, sequence, id }) {
  const place = sequence === 0 ? 'record' : `entry ${sequence}`;
  console.log(`${problem}: ${place}${id ? `, ${id}` : ''}: ${WORDS[problem]}`);
}

function tellKey(key, head, isTrusted) {
  if (!key) {
    if (head) {
      console.log(
        `The head names key ${head.keyId}, which is not ${
          isTrusted ? 'the one that you trust' : 'among the keys of the file'
        }.`,
      );
    }
    return;
  }
  console.log(
    `Signed with key ${key.keyId} at ${head.signedAt}, up to entry ${head.sequence} (${head.hash}).`,
  );
  if (key.isEphemeral) {
    console.log(
      'That key is ephemeral: the system had none in its config, so that nobody else can know it.',
    );
  }
  if (!isTrusted) {
    console.log(
      'Compare the id of the key with one that you have from elsewhere; then say --key. This script takes it from the file.',
    );
  }
}

function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return;
  }
  const options = readArguments(args);
  const { record, proof } = readDossier(options.file);
  const findings = new Map();
  const report = (problem, sequence, id) =>
    findings.set(`${problem}:${sequence}:${id}`, { problem, sequence, id });
  const keys = trustedKeys(proof.keys, options.key);
  const erasures = readErasures(record.timeline);
  checkTimeline(record, erasures, report);
  const provedBy = checkEvidence(record, erasures, report);
  checkAttachments(record, provedBy, erasures, report);
  checkRetelling(record, report, provedBy);
  const key = checkHead(record, proof.head, keys, report);
  if (options.head) {
    checkEnd(record.timeline, options.head, 'altered', report);
  }
  [...findings.values()]
    .sort((a, b) => a.sequence - b.sequence)
    .forEach(tellFinding);
  tellKey(key, proof.head, options.key !== undefined);
  const erased = record.timeline.filter(entry => entry.erased).length;
  console.log(
    `${record.incident.number}: ${
      findings.size === 0
        ? 'intact'
        : `NOT INTACT, ${many(findings.size, 'finding', 'findings')}`
    }; ` +
      `${many(
        record.timeline.length,
        'entry',
        'entries',
      )} (${erased} erased), ` +
      `${many(record.evidence.length, 'item', 'items')} of evidence.`,
  );
  process.exitCode = findings.size === 0 ? 0 : 1;
}

try {
  main();
} catch (error) {
  console.error(
    error instanceof Unreadable
      ? error.message
      : `The dossier can't be checked, since a part of it is not what it should be: ${error.message}`,
  );
  process.exitCode = 2;
}
