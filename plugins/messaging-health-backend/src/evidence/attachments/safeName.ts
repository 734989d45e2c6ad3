import { AttachmentType } from '@messaging-health/backstage-plugin-common';

const LONGEST = 120;
/** The first one is given to a name that ends in none of them. */
const ENDINGS: Record<AttachmentType, string[]> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt', '.log', '.md'],
  'text/csv': ['.csv'],
  'application/json': ['.json', '.har'],
};

/**
 * A name that can be saved anywhere and looks like what the file is: without a path, control
 * or direction characters, and with an ending of its type, so that nothing that was attached
 * as a picture is saved as a program.
 */
export function safeName(name: string, type: AttachmentType): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*%]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [ending, ...others] = ENDINGS[type];
  const lower = plain.toLocaleLowerCase('en-US');
  const own = [ending, ...others].find(known => lower.endsWith(known));
  const stem = own ? plain.slice(0, -own.length) : plain;
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short || 'attachment'}${own ?? ending}`;
}
