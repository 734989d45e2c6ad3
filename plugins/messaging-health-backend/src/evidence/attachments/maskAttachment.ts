import { AttachmentType } from '@messaging-health/backstage-plugin-common';
import { maskForeignData, maskPersonalData, maskTable } from '../../timeline';

/** A text file as it is stored: without personal data, as far as it can be known. */
export function maskAttachment(
  text: string,
  type: AttachmentType,
  pseudonymKey: string,
): string {
  switch (type) {
    case 'application/json':
      return JSON.stringify(
        maskForeignData(JSON.parse(text), pseudonymKey),
        null,
        2,
      );
    case 'text/csv':
      return maskTable(text, pseudonymKey);
    default:
      return maskPersonalData(text, pseudonymKey);
  }
}
