import { AttachmentType } from '@messaging-health/backstage-plugin-common';
import { UnsuitableAttachmentError } from './UnsuitableAttachmentError';

/** How files of each kind begin. */
const BEGINNINGS: Partial<Record<AttachmentType, Buffer>> = {
  'image/png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'image/jpeg': Buffer.from('ffd8ff', 'hex'),
  'application/pdf': Buffer.from('%PDF-', 'latin1'),
};

function readText(bytes: Buffer, type: AttachmentType): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) {
      return text;
    }
  } catch {
    // Told below, with what to do about it.
  }
  throw new UnsuitableAttachmentError(
    `The content is not UTF-8 text, as ${type} has to be. Save it as UTF-8, or name the type that it has.`,
    415,
  );
}

/**
 * Holds a file to its type: what it begins with, or that it is readable text. Answers the
 * text where it is one. Throws `UnsuitableAttachmentError`.
 */
export function checkContent(
  bytes: Buffer,
  type: AttachmentType,
): string | undefined {
  const beginning = BEGINNINGS[type];
  if (beginning) {
    if (!bytes.subarray(0, beginning.length).equals(beginning)) {
      throw new UnsuitableAttachmentError(
        `The content does not begin as ${type} does. Name the type that it has.`,
        415,
      );
    }
    return undefined;
  }
  const text = readText(bytes, type);
  if (type === 'application/json') {
    try {
      JSON.parse(text);
    } catch {
      throw new UnsuitableAttachmentError(
        'The content is not JSON. Correct it, or attach it as text/plain.',
        415,
      );
    }
  }
  return text;
}
