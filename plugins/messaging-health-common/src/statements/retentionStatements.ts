/** What the system says about what was purged. Keys are codes; values are English with `{{placeholders}}`. @public */
export const retentionStatements = {
  'retention.purged.attachments':
    'Attachments are kept for {{days}} days after the end of an incident.',
  'retention.purged.communications':
    'What was told to customers is kept for {{days}} days after the end of an incident.',
  'retention.purged.evidence':
    'Evidence is kept for {{days}} days after the end of an incident.',
  'retention.purged.timelineContents':
    'What the timeline says is kept for {{days}} days after the end of an incident.',
} as const;
