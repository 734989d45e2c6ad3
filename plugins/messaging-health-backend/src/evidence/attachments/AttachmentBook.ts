import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Actor,
  Attachment,
  AttachmentType,
  FileAnswer,
  LARGEST_ATTACHMENT,
  say,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { createHash } from 'crypto';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { inTurns, maskPersonalData } from '../../timeline';
import { nameActor } from '../../timeline/nameActor';
import { ChangeRecord, RecordChange } from '../collect/RecordChange';
import { checkContent } from './checkContent';
import { maskAttachment } from './maskAttachment';
import { safeName } from './safeName';
import {
  eraseAttachmentContents,
  NotesRepeated,
} from './store/eraseAttachmentContents';
import { insertAttachment } from './store/insertAttachment';
import { listAttachments } from './store/listAttachments';
import { readAttachmentContent } from './store/readAttachmentContent';
import { UnsuitableAttachmentError } from './UnsuitableAttachmentError';

/** So many files an incident takes. */
export const MOST_ATTACHMENTS = 20;

/** What attaching needs of a change of an incident. */
export interface AttachmentChange extends RecordChange {
  /** Throws `ConflictError` for an incident that has ended. */
  requireOpen(): void;
  /** Somebody found something out, which the entry tells. */
  foundSomething(actor: Actor, entry: number): Promise<void>;
}

/** A file as somebody hands it in. */
export interface NewAttachment {
  name: string;
  type: AttachmentType;
  /** Base64. */
  content: string;
  note?: string;
}

interface Stored {
  name: string;
  content: Buffer;
  sha256: string;
  note?: string;
}

/**
 * The files that people attach to incidents, in the plugin's database. Texts are masked
 * before they are stored; pictures and PDFs can't be, and are kept as they are.
 */
export class AttachmentBook {
  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      newId: () => string;
      pseudonymKey: string;
      change: ChangeRecord<AttachmentChange>;
      /** Bytes; default: the most there may be. */
      largestAttachment?: number;
    },
  ) {}

  /** Attaches a file as evidence. Throws `UnsuitableAttachmentError`, `ConflictError`. */
  async attach(
    incident: string,
    by: Actor,
    { type, ...file }: NewAttachment,
  ): Promise<Attachment> {
    const { name, content, sha256, note } = await this.prepare({
      type,
      ...file,
    });
    return this.deps.change(incident, async change => {
      change.requireOpen();
      const { transaction, at } = change;
      const earlier = await listAttachments({ knex: transaction, incident });
      if (earlier.length >= MOST_ATTACHMENTS) {
        throw new ConflictError(
          `${incident} has ${MOST_ATTACHMENTS} attachments, and takes no more. Keep further files elsewhere, and add a note with the link.`,
        );
      }
      const id = this.deps.newId();
      const about = { type, size: content.length, sha256 };
      const entry = await change.append(
        {
          actor: by,
          kind: 'attachment',
          statement: describe(by, name, content.length, note),
          details: { attachmentId: id, ...about },
          onceKey: `attachment:${id}`,
        },
        {
          kind: 'attachment',
          collectedBy: by,
          content: {
            attachmentId: id,
            fileName: name,
            ...about,
            ...(note === undefined ? {} : { note }),
          },
        },
      );
      const attachment: Attachment = {
        id,
        evidenceId: evidenceOf(entry.evidence),
        name,
        ...about,
        ...(note === undefined ? {} : { note }),
        attachedBy: by,
        attachedAt: at,
      };
      await insertAttachment({
        ...{ transaction, incident, attachment, content },
        entry: entry.sequence,
      });
      await change.foundSomething(by, entry.sequence);
      return attachment;
    });
  }

  /** The attachments of an incident, without their bytes. */
  async list(incident: string): Promise<Attachment[]> {
    return listAttachments({ knex: this.deps.knex, incident });
  }

  /** The file itself. Throws `NotFoundError`, also where its content was erased. */
  async download(incident: string, id: string): Promise<FileAnswer> {
    const attachment = (await this.list(incident)).find(
      candidate => candidate.id === id,
    );
    if (!attachment) {
      throw new NotFoundError(
        `${incident} has no attachment ${id}. GET /incidents/${incident} tells which it has.`,
      );
    }
    const content = await readAttachmentContent({ knex: this.deps.knex, id });
    if (!content) {
      throw new NotFoundError(
        `The content of attachment ${id} was erased${
          attachment.erasedAt ? ` at ${attachment.erasedAt}` : ''
        }; its SHA-256 was ${attachment.sha256}.`,
      );
    }
    return { name: attachment.name, type: attachment.type, content };
  }

  /** The SHA-256 of what is stored now, by attachment; those that were erased are left out. */
  async digests(incident: string): Promise<Map<string, string>> {
    const digests = new Map<string, string>();
    for (const { id, erasedAt } of await this.list(incident)) {
      const content = await readAttachmentContent({ knex: this.deps.knex, id });
      if (content || !erasedAt) {
        digests.set(id, content ? digestOf(content) : '');
      }
    }
    return digests;
  }

  /**
   * Erases contents for good, within a transaction that records it; rows and hashes stay.
   * What is erased already stays so. Answers where else what was said about the files
   * stands. Throws `NotFoundError` for one that is not there.
   */
  async erase(options: {
    incident: string;
    ids: string[];
    transaction: Knex.Transaction;
  }): Promise<NotesRepeated> {
    const { incident, ids, transaction } = options;
    const known = await listAttachments({ knex: transaction, incident });
    const missing = ids.filter(id => !known.some(item => item.id === id));
    if (missing.length > 0) {
      throw new NotFoundError(
        `${incident} has no attachment ${missing.join(', ')}.`,
      );
    }
    const at = toTimestamp(this.deps.clock.now());
    return eraseAttachmentContents({ ...options, at });
  }

  /** Checks and masks; before any transaction, since a large text takes a moment. */
  private async prepare({
    name,
    type,
    content,
    note,
  }: NewAttachment): Promise<Stored> {
    const { pseudonymKey, largestAttachment = LARGEST_ATTACHMENT } = this.deps;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > largestAttachment) {
      throw new UnsuitableAttachmentError(
        `The file has ${bytes.length} bytes, and ${largestAttachment} is the most (messagingHealth.record.largestAttachment). Attach a part of it, or a note with a link.`,
        413,
      );
    }
    const text = checkContent(bytes, type);
    const stored =
      text === undefined
        ? bytes
        : Buffer.from(
            await inTurns(maskAttachment(text, type, pseudonymKey)),
            'utf-8',
          );
    return {
      name: safeName(maskPersonalData(name, pseudonymKey), type),
      content: stored,
      sha256: digestOf(stored),
      note: note && maskPersonalData(note, pseudonymKey),
    };
  }
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function describe(by: Actor, name: string, size: number, note?: string) {
  const words = { person: nameActor(by), name, size };
  return note === undefined
    ? say('evidence.attached', words)
    : say('evidence.attached-with-note', { ...words, note });
}

function evidenceOf(evidence: Array<{ evidenceId: string }> = []): string {
  const [item] = evidence;
  if (!item) {
    throw new Error('An attachment was recorded without its evidence.');
  }
  return item.evidenceId;
}
