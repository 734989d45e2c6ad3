import { gzipSync } from 'node:zlib';
import { PushedObservation } from '@messaging-health/backstage-plugin-common';
import { SENDER } from '../settings';

/** Observations that travel together, ready to be sent. */
export interface PushedBatch {
  observations: readonly PushedObservation[];
  body: Buffer;
  isCompressed: boolean;
}

/** Puts observations into a request's body. */
export function packBatch(
  observations: readonly PushedObservation[],
  isCompressed: boolean,
): PushedBatch {
  const text = Buffer.from(JSON.stringify({ sender: SENDER, observations }));
  return {
    observations,
    body: isCompressed ? gzipSync(text, { level: 1 }) : text,
    isCompressed,
  };
}
