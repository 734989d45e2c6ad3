/** What is purged, personal data first: files and messages may name people, figures do not. */
export const RETAINED_KINDS = [
  'attachments',
  'communications',
  'evidence',
  'timelineContents',
] as const;
export type RetainedKind = (typeof RETAINED_KINDS)[number];

/** How long each kind is kept after the last change of an ended incident, in milliseconds; left out: for ever. */
export type RetentionPolicy = Partial<Record<RetainedKind, number>>;
