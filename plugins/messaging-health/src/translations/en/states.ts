/** What a screen says when it has nothing, not yet, no longer or no permission. */
export const states = {
  'state.loading': 'Loading…',
  'fresh.updated': 'Updated {{age}}',
  'fresh.lost': 'Connection lost, figures from {{time}}.',
  'fresh.lostWhy': 'The last attempt answered: {{cause}}',
  'fresh.refresh': 'Refresh now',
  'trouble.title': "The figures can't be shown",
  'trouble.failed': 'What failed: {{cause}}',
  'trouble.holds':
    'Detection and running operations go on in the backend; only this view is affected.',
  'trouble.forbidden.title': 'You may not see this',
  'trouble.forbidden.text':
    'Your account lacks the permission that this view needs. Ask the owners of this portal to grant you {{permission}}.',
  'trouble.unknownOrganization.title':
    'The backend does not know this organization yet',
  'trouble.unknownOrganization.text':
    'No organization {{id}} was found in the catalog as the backend sees it. A new entity takes some seconds; otherwise check that the annotation and the entity are in place.',
  'trouble.incident.title': 'No incident {{number}}',
  'trouble.incident.text':
    'There is no incident with this number. Check the link, or look through the history.',
  'setup.missing.title': 'Messaging Health is not set up for this entity',
  'setup.missing.text':
    'Add this annotation, with the UUID that the organization has in the CRM:',
  'setup.malformed.title': 'The organization id of this entity is unusable',
  'setup.problems.title_one':
    'A rollback is not possible yet: {{count}} annotation to mend',
  'setup.problems.title_other':
    'A rollback is not possible yet: {{count}} annotations to mend',
  'setup.problems.text':
    'Health is measured all the same. Put these lines under metadata.annotations of the entity:',
  'setup.ignored.title_one':
    '{{count}} annotation is ignored; the defaults hold in its place',
  'setup.ignored.title_other':
    '{{count}} annotations are ignored; the defaults hold in their place',
  'setup.missing': 'Missing',
  'setup.malformedWord': 'Malformed',
  'setup.line': 'annotation line',
} as const;
