import { FileAnswer } from '@messaging-health/backstage-plugin-common';
import { Response } from 'express';
import { Readable } from 'stream';
import { pipeline } from 'stream/promises';

function readableOf(content: FileAnswer['content']): Readable {
  return typeof content === 'string' || content instanceof Uint8Array
    ? Readable.from([content])
    : Readable.from(content);
}

/**
 * Answers with a file that a browser saves and never shows: what people attached must not
 * run as a page of the portal's.
 */
export async function sendFile(
  response: Response,
  { name, type, content }: FileAnswer,
): Promise<void> {
  response.status(200).set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
      name,
    )}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
    // Portals have their screens on another origin, which reads the name only if it is told that it may.
    'Access-Control-Expose-Headers': 'Content-Disposition',
  });
  await pipeline(readableOf(content), response);
}
