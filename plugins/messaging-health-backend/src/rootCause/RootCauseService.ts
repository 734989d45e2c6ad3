import {
  Actor,
  RcaDraft,
  RcaStage,
  RcaVersion,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';

/** A version that somebody wants to add. */
export interface NewRcaVersion {
  stage: RcaStage;
  language: RecordLanguage;
  /** Markdown; `[#12]` and `[E:<id>]` cite the record. */
  text: string;
  /** The version that its author has read; 0 where there was none. */
  basedOn: number;
}

/** The root cause analyses of incidents. Versions are only ever added. */
export interface RootCauseService {
  /** All versions, the newest first. Throws `NotFoundError`. */
  list(incident: string): Promise<RcaVersion[]>;
  /** What the system would write from the record as it stands. Throws `NotFoundError`. */
  draft(incident: string, language: RecordLanguage): Promise<RcaDraft>;
  /**
   * Adds a version. A working draft may follow a preliminary version, which stays what the
   * incident has reached; after a final one, and after the incident's end, only another
   * final version is taken: a correction, which leaves the earlier ones as they are.
   *
   * Throws `InputError` that names each citation that the record does not hold,
   * `ConflictError` where somebody wrote in between, or where the stage may not follow.
   */
  write(
    incident: string,
    by: Actor,
    version: NewRcaVersion,
  ): Promise<RcaVersion>;
}
