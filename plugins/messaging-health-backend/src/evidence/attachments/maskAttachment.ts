import { AttachmentType } from '@messaging-health/backstage-plugin-common';
import {
  maskForeignData,
  maskPersonalDataInSteps,
  maskTable,
  Steps,
} from '../../timeline';
import { UnsuitableAttachmentError } from './UnsuitableAttachmentError';

/** Indented for people; of what nobody reads through, it would make many times as much. */
const LONGEST_INDENTED = 256 * 1024;

function* maskJson(text: string, pseudonymKey: string): Steps<string> {
  try {
    const masked = yield* maskForeignData(JSON.parse(text), pseudonymKey);
    return JSON.stringify(
      masked,
      null,
      text.length <= LONGEST_INDENTED ? 2 : undefined,
    );
  } catch (error) {
    // Masking goes down into objects within objects; nobody nests them so deep.
    if (error instanceof RangeError) {
      throw new UnsuitableAttachmentError(
        'The JSON is nested too deep to be masked. Attach the part of it that matters, or attach it as text/plain.',
        415,
      );
    }
    throw error;
  }
}

/** A text file as it is stored: without personal data, as far as it can be known. Throws `UnsuitableAttachmentError` for JSON that can't be gone through. */
export function maskAttachment(
  text: string,
  type: AttachmentType,
  pseudonymKey: string,
): Steps<string> {
  switch (type) {
    case 'application/json':
      return maskJson(text, pseudonymKey);
    case 'text/csv':
      return maskTable(text, pseudonymKey);
    default:
      return maskPersonalDataInSteps(text, pseudonymKey);
  }
}
