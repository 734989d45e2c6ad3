import { FileAnswer } from '@messaging-health/backstage-plugin-common';

/** Hands a file of the backend to the browser, which saves it and never shows it. */
export function saveFile({ name, type, content }: FileAnswer): void {
  // The client has read the whole file; only the backend gives it in pieces.
  const url = URL.createObjectURL(
    new Blob([content as string | Uint8Array<ArrayBuffer>], { type }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
