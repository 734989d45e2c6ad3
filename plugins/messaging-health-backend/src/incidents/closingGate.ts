import {
  Attachment,
  ClosingFact,
  ClosingGate,
  ClosingItem,
  CorrectiveAction,
  Evidence,
  IncidentRole,
  IncidentSummary,
  isActionOpen,
  say,
} from '@messaging-health/backstage-plugin-common';
import { Finding, missing, present } from './Finding';
import { findErrorLogs } from './findErrorLogs';

/** What {@link closingGate} looks at. */
export interface ClosingFacts {
  summary: Pick<
    IncidentSummary,
    'status' | 'detectedAt' | 'decidedAt' | 'restoredAt' | 'rca'
  >;
  /** When v2 is planned to return, or came back. */
  goLiveAt?: string;
  evidence: ReadonlyArray<Pick<Evidence, 'kind' | 'content'>>;
  attachments: ReadonlyArray<
    Pick<Attachment, 'name' | 'type' | 'attachedBy' | 'erasedAt'>
  >;
  correctiveActions: readonly CorrectiveAction[];
}

function isResolvedWithoutRollback({ summary }: ClosingFacts): boolean {
  return summary.status === 'resolved' && summary.decidedAt === undefined;
}

function holds({ evidence }: ClosingFacts, wanted: Evidence['kind']): boolean {
  return evidence.some(({ kind }) => kind === wanted);
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
