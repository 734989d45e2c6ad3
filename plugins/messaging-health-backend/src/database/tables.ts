/**
 * Every table, under the room that owns it. Only the owner's `store/` reads or
 * writes a table; other rooms ask the owner.
 */
export const TABLES = {
  health: {
    /** Figures by organization, signal, minute and source. */
    minutes: 'health_minutes',
    /** Pushed observations by sender and id, so that a repeat counts once. */
    pushed: 'health_pushed_observations',
    /** The newest verdict of each trigger of each organization, with its state. */
    triggers: 'health_triggers',
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
  },
  evidence: {
    items: 'evidence_items',
  },
  incidents: {
    incidents: 'incidents',
    counter: 'incident_counter',
    triggers: 'incident_triggers',
    operations: 'incident_operations',
    hypotheses: 'incident_hypotheses',
  },
  operations: {
    operations: 'operations',
    steps: 'operation_steps',
    signOffs: 'operation_sign_offs',
    /** What runs for each organization, and its freeze. */
    modes: 'organization_modes',
    /** Automations that were switched off, as they were before. */
    suspended: 'suspended_automations',
  },
} as const;
