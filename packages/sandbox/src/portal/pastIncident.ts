import {
  Actor,
  GENESIS_HASH,
  hashEntry,
  say,
  SlaClockId,
  Statement,
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SYSTEM: Actor = { type: 'system', replica: 'sandbox-history' };
/** What showed it. */
const FIGURES = { total: 412, failed: 21 };
const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };

/** The organization that an incident is about. */
export interface PastIncidentOrganization {
  id: string;
  title: string;
  entityRef: string;
}

/** What is kept of an incident that was over long before this portal began. */
export interface PastIncident {
  organization: PastIncidentOrganization;
  number: string;
  onsetAt: string;
  detectedAt: string;
  decidedAt: string;
  restoredAt: string;
  closedAt: string;
  /** What was owed in time; nobody asked for a preliminary analysis then. */
  clocks: Array<{ clock: SlaClockId; dueAt: string; metAt: string }>;
  timeline: TimelineEntry[];
  evidence: Array<{
    kind: string;
    at: string;
    by: Actor;
    content: Record<string, unknown>;
  }>;
}

type Told = [TimelineKind, string, Actor, Statement];

/** Chains what was told, as the portal's own timeline does. */
function chain(
  organizationId: string,
  incident: string,
  told: Told[],
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const [kind, at, actor, statement] of told) {
    const content = {
      organizationId,
      incident,
      sequence: entries.length + 1,
      at,
      actor,
      kind,
      statement,
      details: {},
      previousHash: entries.at(-1)?.hash ?? GENESIS_HASH,
    };
    entries.push({ ...content, hash: hashEntry(content) });
  }
  return entries;
}

/** Both were kept. */
function clocksOf(after: (minutes: number) => string): PastIncident['clocks'] {
  return [
    { clock: 'diagnosis', dueAt: after(15), metAt: after(9) },
    { clock: 'rollback', dueAt: after(30), metAt: after(17) },
  ];
}

/** An invented incident of twelve days ago: stage moves failed, a rollback helped, it was closed. */
export function pastIncident(
  organization: PastIncidentOrganization,
  number: string,
  now: Date,
): PastIncident {
  const detected = now.getTime() - 12 * DAY;
  const after = (minutes: number) =>
    new Date(detected + minutes * MINUTE).toISOString();
  const person = 'user:default/ana.plantao';
  const reason = 'Stage moves fail since the new release of v2';
  return {
    organization,
    number,
    onsetAt: after(-30),
    detectedAt: after(0),
    decidedAt: after(9),
    restoredAt: after(17),
    closedAt: after(2 * 24 * 60),
    clocks: clocksOf(after),
    timeline: chain(organization.id, number, [
      [
        'detection',
        after(0),
        SYSTEM,
        say('incident.detected.stage-move-failure', {
          ...FIGURES,
          percent: 5.1,
          limit: 1,
        }),
      ],
      [
        'decision',
        after(9),
        ANA,
        say('incident.rollback-decided', { person, reason }),
      ],
      ['status', after(17), SYSTEM, say('incident.restored')],
      ['status', after(21), SYSTEM, say('incident.status.mitigated')],
      [
        'status',
        after(2 * 24 * 60),
        ANA,
        say('incident.status.closed', {
          person,
          reason: 'Stage labels corrected in v2 and reviewed',
        }),
      ],
    ]),
    evidence: [
      {
        kind: 'detection-figures',
        at: after(0),
        by: SYSTEM,
        content: { trigger: 'stage-move-failure', figures: FIGURES },
      },
      { kind: 'rollback-decision', at: after(9), by: ANA, content: { reason } },
      { kind: 'restoration', at: after(17), by: SYSTEM, content: {} },
    ],
  };
}
