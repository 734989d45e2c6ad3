import { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { DeliveryRefusal } from './DeliveryRefusal';

/** A body as it came, and unpacked; the same where it was not compressed. */
export interface DeliveryBody {
  sent: Buffer;
  unpacked: Buffer;
}

const UNPACK = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

function isPacking(encoding: string): encoding is keyof typeof UNPACK {
  return Object.hasOwn(UNPACK, encoding);
}

function tooLarge(limit: number): DeliveryRefusal {
  return new DeliveryRefusal(
    413,
    `A delivery may have ${limit} bytes, counted after unpacking. Nothing was stored. Send smaller batches, or raise maximumBytes of the drain.`,
  );
}

/** Reads what was sent, and keeps no more than `limit` bytes of it. */
async function readSent(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    // The rest is read and dropped, since many clients listen only once they have sent all.
    for await (const part of request) {
      bytes += part.length;
      if (bytes <= limit) {
        parts.push(part);
      } else {
        parts.length = 0;
      }
    }
  } catch {
    throw new InputError('The delivery broke off. Nothing was stored.');
  }
  if (bytes > limit) {
    throw tooLarge(limit);
  }
  return Buffer.concat(parts);
}

async function unpack(
  sent: Buffer,
  encoding: keyof typeof UNPACK,
  limit: number,
): Promise<Buffer> {
  try {
    // The bound stops a bomb while it unpacks, not after.
    return await UNPACK[encoding](sent, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(limit);
    }
    throw new InputError(
      `The body is not what its content-encoding says, which is ${encoding}. Nothing was stored.`,
    );
  }
}

/** Reads a delivery's body; throws 413 for what is too large, packed or not. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<DeliveryBody> {
  const encoding = (
    request.headers['content-encoding'] || 'identity'
  ).toLocaleLowerCase('en-US');
  if (encoding !== 'identity' && !isPacking(encoding)) {
    throw new DeliveryRefusal(
      415,
      'The content-encoding must be gzip, deflate, br or none. Nothing was stored.',
    );
  }
  const sent = await readSent(request, limit);
  return {
    sent,
    unpacked: isPacking(encoding) ? await unpack(sent, encoding, limit) : sent,
  };
}
