import {
  Actor,
  EraseRequest,
  RecordVerdict,
  SignedHead,
  SigningKey,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';

/** What proves records, and what takes contents out of them while the proof stands. */
export interface RecordProofService {
  /** Checks the whole record of an incident. Throws `NotFoundError`. */
  verify(
    number: string,
    known?: { sequence: number; hash?: string },
  ): Promise<RecordVerdict>;
  /** The signed end of the timeline. Throws `NotFoundError` where nothing was signed yet. */
  head(number: string): Promise<SignedHead>;
  /** The public keys that heads were and are signed with, the newest first. */
  keys(): SigningKey[];
  /**
   * Erases contents for good, and answers the entry that says so. Throws `NotFoundError` for
   * what is not there, and `ConflictError` for what can't be erased; then nothing is.
   */
  erase(
    number: string,
    request: EraseRequest,
    by: Actor,
  ): Promise<TimelineEntry>;
}
