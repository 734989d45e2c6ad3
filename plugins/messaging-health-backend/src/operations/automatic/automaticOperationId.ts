import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { createHash } from 'crypto';

/** One time that a trigger began to fire for an organization. */
export interface FiringEpisode {
  organizationId: string;
  trigger: TriggerId;
  detectedAt: Date;
}

/**
 * The id of the operation that an episode brings about. It is made of the episode, so
 * that who is told of it again after a crash finds the operation that is there.
 */
export function automaticOperationId(episode: FiringEpisode): string {
  const { organizationId, trigger, detectedAt } = episode;
  const bytes = createHash('sha256')
    .update(`${organizationId} ${trigger} ${detectedAt.toISOString()}`)
    .digest()
    .subarray(0, 16);
  // A UUID of version 8, which is for ids that are made of something.
  bytes[6] = (bytes[6] % 16) + 8 * 16;
  bytes[8] = (bytes[8] % 64) + 128;
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
