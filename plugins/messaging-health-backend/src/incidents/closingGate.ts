import {
  ClosingFact,
  ClosingGate,
  ClosingItem,
  CorrectiveAction,
  Evidence,
  IncidentRole,
  IncidentSummary,
  isActionOpen,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';

/** What {@link closingGate} looks at. */
export interface ClosingFacts {
  summary: Pick<
    IncidentSummary,
    'status' | 'detectedAt' | 'decidedAt' | 'restoredAt' | 'rca'
  >;
  /** When v2 is planned to return, or came back. */
  goLiveAt?: string;
  evidence: ReadonlyArray<Pick<Evidence, 'kind' | 'content'>>;
  correctiveActions: readonly CorrectiveAction[];
}

/** What is there of one fact, or that and why it isn't. */
type Finding = { isPresent: boolean; statement: Statement };

const present = (statement: Statement): Finding => ({
  isPresent: true,
  statement,
});
const missing = (statement: Statement): Finding => ({
  isPresent: false,
  statement,
});

/** Signals whose error logs the runbook asks for. */
const LOGGED = ['webhook', 'identity', 'stage-move'] as const;

function isResolvedWithoutRollback({ summary }: ClosingFacts): boolean {
  return summary.status === 'resolved' && summary.decidedAt === undefined;
}

function holds({ evidence }: ClosingFacts, wanted: Evidence['kind']): boolean {
  return evidence.some(({ kind }) => kind === wanted);
}

/** Lines that a source gave, or a person attached; else each signal's source must have been asked. */
function findErrorLogs({ evidence }: ClosingFacts): Finding {
  const kept = evidence.filter(
    ({ kind }) => kind === 'error-lines' || kind === 'attachment',
  );
  if (kept.length > 0) {
    return present(
      say('record.closing.error-logs.present', { count: kept.length }),
    );
  }
  const silent = new Set(
    evidence
      .filter(({ kind }) => kind === 'source-silent')
      .map(({ content }) => content.about),
  );
  const unasked = LOGGED.filter(signal => !silent.has(signal));
  return unasked.length === 0
    ? present(say('record.closing.error-logs.silent'))
    : missing(
        say('record.closing.error-logs.missing', {
          signals: unasked.join(', '),
        }),
      );
}

function findCorrectiveActions({ correctiveActions }: ClosingFacts): Finding {
  const standing = correctiveActions.filter(
    ({ withdrawnAt }) => withdrawnAt === undefined,
  );
  const blocking = standing.filter(
    action => action.blocksReturn && isActionOpen(action),
  );
  if (blocking.length > 0) {
    const titles = blocking.map(({ title }) => title).join('; ');
    return missing(
      say('record.closing.corrective-actions.blocking', { titles }),
    );
  }
  return standing.length === 0
    ? missing(say('record.closing.corrective-actions.missing'))
    : present(
        say('record.closing.corrective-actions.present', {
          count: standing.length,
        }),
      );
}

/** How each fact is looked for. A time alone is no fact: what shows it must have been kept. */
const LOOKS: Array<
  [ClosingFact, IncidentRole, (facts: ClosingFacts) => Finding]
> = [
  [
    'detection',
    'crm-operations',
    facts =>
      holds(facts, 'detection-figures')
        ? present(
            say('record.closing.detection.present', {
              at: facts.summary.detectedAt,
            }),
          )
        : missing(say('record.closing.detection.missing')),
  ],
  [
    'decision',
    'incident-commander',
    facts => {
      const { decidedAt } = facts.summary;
      if (isResolvedWithoutRollback(facts)) {
        return present(say('record.closing.decision.not-needed'));
      }
      return decidedAt !== undefined && holds(facts, 'rollback-decision')
        ? present(say('record.closing.decision.present', { at: decidedAt }))
        : missing(say('record.closing.decision.missing'));
    },
  ],
  ['error-logs', 'crm-operations', findErrorLogs],
  [
    'restoration',
    'crm-operations',
    facts => {
      const { restoredAt } = facts.summary;
      return restoredAt !== undefined && holds(facts, 'restoration')
        ? present(say('record.closing.restoration.present', { at: restoredAt }))
        : missing(say('record.closing.restoration.missing'));
    },
  ],
  [
    'final-rca',
    'incident-commander',
    ({ summary }) =>
      summary.rca === 'final'
        ? present(say('record.closing.final-rca.present'))
        : missing(say('record.closing.final-rca.missing')),
  ],
  ['corrective-actions', 'incident-commander', findCorrectiveActions],
  [
    'go-live',
    'incident-commander',
    facts => {
      if (isResolvedWithoutRollback(facts)) {
        return present(say('record.closing.go-live.not-needed'));
      }
      return facts.goLiveAt === undefined
        ? missing(say('record.closing.go-live.missing'))
        : present(
            say('record.closing.go-live.present', { at: facts.goLiveAt }),
          );
    },
  ],
];

/** What a record holds of all that the runbook's §7 asks for, in its order, and whether that is enough. */
export function closingGate(facts: ClosingFacts): ClosingGate {
  const items = LOOKS.map(([fact, role, look]): ClosingItem => {
    const { isPresent, statement } = look(facts);
    return { fact, isPresent, statement, ...(isPresent ? {} : { role }) };
  });
  return { mayClose: items.every(({ isPresent }) => isPresent), items };
}

/** What a record lacks, in sentences that say who can give it. */
export function lackingIn(gate: ClosingGate): string[] {
  return gate.items
    .filter(({ isPresent }) => !isPresent)
    .map(({ statement }) => statement.text);
}
