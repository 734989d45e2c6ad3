import {
  AttachmentType,
  attachmentTypeSchema,
  LARGEST_ATTACHMENT,
} from '@messaging-health/backstage-plugin-common';

/** Types by the ending of a name, for browsers that don't tell one. */
const TYPE_OF_ENDING: Record<string, AttachmentType> = {
  log: 'text/plain',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  pdf: 'application/pdf',
};

/** A call with more arguments overflows some browsers' stack. */
const PIECE = 0x8000;

function typeOf(file: File): AttachmentType | undefined {
  const told = attachmentTypeSchema.safeParse(file.type).data;
  const ending = file.name.split('.').at(-1)?.toLocaleLowerCase('en-US') ?? '';
  return told ?? TYPE_OF_ENDING[ending];
}

/** Bytes as base64, piece by piece. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}

function readBytes(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

/** A file as it is sent to the backend, or why it would be refused there. */
export async function readAttachment(
  file: File,
): Promise<
  | { name: string; type: AttachmentType; content: string }
  | { problem: 'tooLarge' | 'wrongType' | 'empty' }
> {
  const type = typeOf(file);
  if (!type) {
    return { problem: 'wrongType' };
  }
  if (file.size > LARGEST_ATTACHMENT) {
    return { problem: 'tooLarge' };
  }
  if (file.size === 0) {
    return { problem: 'empty' };
  }
  return { name: file.name, type, content: toBase64(await readBytes(file)) };
}
