import { Knex } from 'knex';

/** What the timeline and the evidence hold of a content that another room erases. */
export interface AlsoErased {
  /** Sequences of entries. */
  entries?: number[];
  /** Ids of items. */
  evidence?: string[];
}

/** Erases the contents that one room keeps, when an erasure names them. */
export interface ContentEraser<Id = string> {
  /**
   * Erases within the transaction that records it; what is erased already stays so. Answers
   * what else of the record repeats the content, which is erased with it. Throws
   * `NotFoundError` for an id that the incident does not have.
   */
  erase(options: {
    incident: string;
    ids: Id[];
    transaction: Knex.Transaction;
  }): Promise<AlsoErased>;
}

/** The erasers of all rooms. */
export interface ContentErasers {
  attachments: ContentEraser;
  communications: ContentEraser;
  rcaVersions: ContentEraser<number>;
}
