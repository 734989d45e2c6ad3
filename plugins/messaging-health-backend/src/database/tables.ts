/**
 * Every table, under the room that owns it. Only the owner's `store/` reads or
 * writes a table; other rooms ask the owner.
 */
export const TABLES = {
  health: {
    /** Signal, organization and source, which figures refer to. */
    series: 'health_series',
    /** Figures by series and minute. */
    figures: 'health_figures',
    /** Figures of past days by series, packed. */
    days: 'health_days',
    /** Pushed observations by sender and id, so that a repeat counts once. */
    pushed: 'health_pushed_observations',
    /** State and clocks of each trigger of each organization. */
    triggers: 'health_triggers',
    /** Each change of a verdict. */
    verdicts: 'health_verdicts',
    /** The lease on the rounds, and how they went. */
    rounds: 'health_rounds',
    /** Since when an organization's trigger can't be judged. */
    blindness: 'health_blindness',
    /** Conditions that a person confirmed. */
    confirmations: 'health_confirmations',
    /** What each source answered last, and up to when its data are complete. */
    sources: 'health_sources',
    /** Episodes of firing that the rest of the system must hear of. */
    episodes: 'health_episodes',
  },
  timeline: {
    heads: 'timeline_heads',
    entries: 'timeline_entries',
    /** What the entries say, apart from what is chained, so that it can be erased. */
    contents: 'timeline_contents',
  },
  evidence: {
    items: 'evidence_items',
    /** What the items say, so that it can be erased. */
    contents: 'evidence_contents',
    /** What the sources are still to be asked for, and what was. */
    collections: 'evidence_collections',
    attachments: 'attachments',
    /** The bytes of attachments, which can be erased. */
    attachmentContents: 'attachment_contents',
  },
  incidents: {
    incidents: 'incidents',
    counter: 'incident_counter',
    triggers: 'incident_triggers',
    operations: 'incident_operations',
    hypotheses: 'incident_hypotheses',
    /** What text search reads of each incident. */
    documents: 'incident_documents',
    /** What speaks for a hypothesis, or against it. */
    hypothesisEvidence: 'incident_hypothesis_evidence',
    roles: 'incident_roles',
    correctiveActions: 'incident_corrective_actions',
  },
  clocks: {
    /** What is owed in time, and when it really happened. */
    clocks: 'incident_clocks',
  },
  communications: {
    /** What customers were told. */
    communications: 'incident_communications',
  },
  rootCause: {
    /** Each version of an analysis, with its text until that is erased. */
    versions: 'incident_rca_versions',
  },
  operations: {
    operations: 'operations',
    steps: 'operation_steps',
    signOffs: 'operation_sign_offs',
    /** Runs of templates that asked for an operation. */
    tasks: 'operation_tasks',
    /** What runs for each organization, and its freeze. */
    modes: 'organization_modes',
    /** Automations that were switched off, as they were before. */
    suspended: 'suspended_automations',
    /** Whose turn it is to switch on each automation instance. */
    turns: 'switch_turns',
  },
  watches: {
    /** When each organization in contingency was last compared with what is wanted. */
    driftWatches: 'drift_watches',
    /** What has drifted and was not put right yet. */
    drifts: 'drifts',
    contingencies: 'contingencies',
    /** The seven points of each contingency. */
    points: 'contingency_points',
    rehearsals: 'rehearsals',
    /** Which replica goes a watch's round. */
    rounds: 'watch_rounds',
  },
  retention: {
    /** How far the walks over ended incidents have come. */
    progress: 'retention_progress',
  },
  fleet: {
    rollbacks: 'fleet_rollbacks',
    members: 'fleet_rollback_members',
  },
} as const;
