import {
  Attachment,
  AttachmentType,
  Evidence,
  say,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { nameActor } from '../timeline/nameActor';
import { Finding, missing, present } from './Finding';

/** Signals whose error logs the runbook asks for. */
const LOGGED = ['webhook', 'identity', 'stage-move'] as const;
type Logged = (typeof LOGGED)[number];

/** What can hold the lines of a log; a picture of one, or a PDF, can't be read through or masked. */
const READABLE: readonly AttachmentType[] = [
  'text/plain',
  'text/csv',
  'application/json',
];

/** What stands in the place of a number where nobody gave one. */
const UNKNOWN = '–';

/** What a source answered of a signal's lines; nothing of it is left once it was erased. */
const answerSchema = z.object({
  about: z.enum(LOGGED),
  total: z.number(),
  items: z.array(z.unknown()),
});

/** What a record holds that error logs may be among. */
interface Held {
  evidence: ReadonlyArray<Pick<Evidence, 'kind' | 'content'>>;
  attachments: ReadonlyArray<
    Pick<Attachment, 'name' | 'type' | 'attachedBy' | 'erasedAt'>
  >;
}

/**
 * How many lines of each signal were kept, 0 where its source answered that there were
 * none. Answers of several moments overlap, so that the fullest of them is what is known.
 */
function countLines({ evidence }: Held): Map<Logged, number> {
  const counts = new Map<Logged, number>();
  for (const { kind, content } of evidence) {
    const { data } = answerSchema.safeParse(content);
    if (kind === 'error-lines' && data) {
      const { about, total, items } = data;
      if (items.length > 0 || total === 0) {
        counts.set(about, Math.max(counts.get(about) ?? 0, items.length));
      }
    }
  }
  return counts;
}

/**
 * Looks for the error logs of each signal: lines that a source gave, its answer that there
 * were none, or else a text that somebody attached. That a source was silent is no log.
 */
export function findErrorLogs(held: Held): Finding {
  const counts = countLines(held);
  const attached = held.attachments.filter(
    ({ type, erasedAt }) => READABLE.includes(type) && erasedAt === undefined,
  );
  const lacking = LOGGED.filter(signal => !counts.has(signal));
  const of = (signal: Logged) => counts.get(signal) ?? UNKNOWN;
  const known = {
    webhook: of('webhook'),
    identity: of('identity'),
    stageMove: of('stage-move'),
  };
  if (lacking.length === 0) {
    return present(
      LOGGED.every(signal => counts.get(signal) === 0)
        ? say('record.closing.error-logs.none')
        : say('record.closing.error-logs.present', known),
    );
  }
  if (attached.length > 0) {
    const files = attached
      .map(({ name, attachedBy }) => `"${name}" (${nameActor(attachedBy)})`)
      .join(', ');
    return present(
      say('record.closing.error-logs.attached', { ...known, files }),
    );
  }
  const signals = lacking.join(', ');
  return missing(say('record.closing.error-logs.missing', { signals }));
}
