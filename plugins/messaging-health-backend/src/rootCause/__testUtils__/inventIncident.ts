import {
  CLOSING_FACTS,
  CorrectiveAction,
  Evidence,
  EVIDENCE_KINDS,
  Hypothesis,
  HYPOTHESIS_STATUSES,
  Incident,
  INCIDENT_SEVERITIES,
  INCIDENT_STATUSES,
  RCA_STAGES,
  say,
  SLA_CLOCKS,
  SLA_OUTCOMES,
  SLA_STATES,
  SlaClock,
  TimelineEntry,
  TIMELINE_KINDS,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { createDice, Dice } from './createDice';

const START = Date.parse('2026-03-01T02:50:00Z');
const MINUTE = 60_000;

/** What people write, and what must do nothing in a document. */
export const NASTY_TEXTS = [
  'The release of yesterday evening changed the path. It was not tested',
  'See [#999] and [E:nothing-like-that], says | the | table',
  '<script>alert(1)</script> <img src=x onerror=alert(1)>',
  '# Heading\n\n- list\n> quotation\n```\ncode\n```',
  '[click](javascript:alert(1)) ![x](https://invented.example/x.png) https://invented.example/y',
  'Ação: “não” funcionou às 23h — coração, ñ, Ωμέγα, Привет, 🙂',
  '**bold** _under_ ~~gone~~ & &amp; \\ $x$ a@b www.invented.example',
  '=1+1\t\u202eturned\u0007',
];

const at = (minutes: number) =>
  new Date(START + minutes * MINUTE).toISOString();
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const system = { type: 'system', replica: 'replica-1' } as const;
const uuid = (kind: number, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function inventStatement(dice: Dice, kind: TimelineEntry['kind']) {
  const text = dice.pick(NASTY_TEXTS);
  const person = 'user:default/ana';
  switch (kind) {
    case 'detection':
      return dice.chance(0.5)
        ? say('incident.detected.webhook-5xx', {
            ...{ failed: 32, total: 500, percent: '6.4', limit: '2' },
          })
        : say('incident.opened-by-person', { person, reason: text });
    case 'step':
      return dice.chance(0.5)
        ? say('incident.step.failed', { step: 'deactivate-v2', cause: text })
        : say('incident.step.done', { step: 'deactivate-v2' });
    case 'decision':
      return say('incident.rollback-decided', { person, reason: text });
    case 'status':
      return dice.chance(0.5)
        ? say('incident.restored')
        : say('incident.status.mitigating');
    default:
      return dice.chance(0.1)
        ? { code: 'of-a-later-version', values: {}, text }
        : say('incident.note', { person, text });
  }
}

/** A timeline of any kinds; its hashes are of no use. */
export function inventTimeline(dice: Dice, length: number): TimelineEntry[] {
  return Array.from({ length }, (_, index) => {
    const kind = index === 0 ? 'detection' : dice.pick(TIMELINE_KINDS);
    return {
      format: 2,
      organizationId: uuid(0, 10),
      incident: 'INC-000042',
      sequence: index + 1,
      at: at(25 + index / 2),
      actor: dice.chance(0.5) ? ana : system,
      kind,
      commitment: 'c'.repeat(64),
      previousHash: 'a'.repeat(64),
      hash: 'b'.repeat(64),
      statement: inventStatement(dice, kind),
      details: dice.chance(0.3)
        ? { operationId: uuid(2, 1), actionId: uuid(4, dice.upTo(2)) }
        : {},
    } satisfies TimelineEntry;
  });
}

function inventEvidence(dice: Dice): Evidence[] {
  return Array.from({ length: dice.upTo(8) }, (_, index) => {
    const kind = dice.pick(EVIDENCE_KINDS);
    const isWhole = dice.chance(0.7);
    const lost = dice.upTo(3);
    const report = { from: at(40), to: at(41), received: 12, executed: 9 };
    return {
      id: uuid(3, index),
      incident: 'INC-000042',
      kind,
      collectedAt: at(30 + index),
      collectedBy: system,
      content:
        kind === 'switch-report' && isWhole
          ? { operationId: uuid(2, 1), ...report, lost, conversations: [7] }
          : { note: dice.pick(NASTY_TEXTS) },
      ...(isWhole ? {} : { erased: true }),
    } satisfies Evidence;
  });
}

function inventHypotheses(dice: Dice, entries: number): Hypothesis[] {
  return Array.from({ length: dice.upTo(4) }, (_, index) => ({
    id: uuid(5, index),
    text: dice.pick(NASTY_TEXTS),
    ...(dice.chance(0.3)
      ? { statement: say('incident.hypothesis.webhook-5xx') }
      : {}),
    author: ana,
    at: at(30),
    status: dice.pick(HYPOTHESIS_STATUSES),
    ...(dice.chance(0.7)
      ? { decidedBy: ana, decidedAt: at(50), reason: dice.pick(NASTY_TEXTS) }
      : {}),
    evidence: Array.from({ length: dice.upTo(3) }, () => ({
      stance: dice.pick(['for', 'against'] as const),
      // Beyond the end, too: what does not exist must not be cited.
      ...(dice.chance(0.5)
        ? { entry: 1 + dice.upTo(entries + 5) }
        : { evidenceId: uuid(3, dice.upTo(12)) }),
      ...{ by: ana, at: at(35) },
    })),
  }));
}

function inventClocks(dice: Dice): SlaClock[] {
  return SLA_CLOCKS.filter(() => dice.chance(0.8)).map(clock => {
    const state = dice.pick(SLA_STATES);
    const isMet = state === 'met' || (state === 'missed' && dice.chance(0.5));
    return {
      clock,
      round: 1,
      startedAt: at(25),
      dueAt: at(40),
      ...(isMet
        ? { metAt: at(state === 'met' ? 33 : 52), metBy: 1 + dice.upTo(80) }
        : {}),
      ...(state === 'stopped' ? { stoppedAt: at(45) } : {}),
      state,
      warned: [0.5],
    };
  });
}

function inventActions(dice: Dice): CorrectiveAction[] {
  return Array.from({ length: dice.upTo(3) }, (_, index) => ({
    id: uuid(4, index),
    title: dice.pick(NASTY_TEXTS),
    owner: 'user:default/bruno',
    dueOn: '2026-03-15',
    blocksReturn: dice.chance(0.5),
    createdBy: ana,
    createdAt: at(60),
    ...(dice.chance(0.4) ? { doneAt: at(90), doneBy: ana } : {}),
    ...(dice.chance(0.2)
      ? { withdrawnAt: at(95), reason: dice.pick(NASTY_TEXTS) }
      : {}),
  }));
}

/** An incident as it may stand at any time of its life; the same one for the same seed. */
export function inventIncident(seed: number, entries?: number): Incident {
  const dice = createDice(seed);
  const length = entries ?? dice.upTo(80);
  return {
    number: 'INC-000042',
    organizationId: uuid(0, 10),
    organizationTitle: dice.pick(['Padaria Imaginária', ...NASTY_TEXTS]),
    entityRef: 'group:default/padaria-imaginaria',
    status: dice.pick(INCIDENT_STATUSES),
    severity: dice.pick(INCIDENT_SEVERITIES),
    triggers: [dice.pick(TRIGGER_IDS)],
    ...(dice.chance(0.6) ? { onsetAt: at(10) } : {}),
    detectedAt: at(25),
    openedBy: system,
    ...(dice.chance(0.6) ? { decidedAt: at(32) } : {}),
    ...(dice.chance(0.6) ? { restoredAt: at(52) } : {}),
    ...(dice.chance(0.5) ? { plannedGoLiveAt: at(9_000) } : {}),
    sla: dice.pick(SLA_OUTCOMES),
    ...(dice.chance(0.5) ? { rca: dice.pick(RCA_STAGES) } : {}),
    updatedAt: at(100),
    ...(dice.chance(0.3) ? { reason: dice.pick(NASTY_TEXTS) } : {}),
    roles: [
      { role: 'incident-commander', holder: 'user:default/ana' },
      { role: 'crm-operations' },
    ],
    clocks: inventClocks(dice),
    forecasts: [],
    hypotheses: inventHypotheses(dice, length),
    correctiveActions: inventActions(dice),
    closing: {
      mayClose: false,
      items: CLOSING_FACTS.map(fact => ({
        fact,
        isPresent: dice.chance(0.5),
        statement: say('incident.restored'),
      })),
    },
    communications: { sent: [] },
    attachments: [],
    timeline: inventTimeline(dice, length),
    evidence: inventEvidence(dice),
    operationIds: [uuid(2, 1)],
    scaffolderTasks: [],
  };
}
