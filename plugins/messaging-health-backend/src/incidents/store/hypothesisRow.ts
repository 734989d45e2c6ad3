import {
  Actor,
  actorSchema,
  Hypothesis,
  HypothesisEvidence,
  hypothesisStatusSchema,
  statementSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';

const statementColumn = jsonColumn(
  'incident_hypotheses.statement',
  statementSchema,
);
/** How those who guess and decide are stored. */
export const actorColumn = jsonColumn(
  'incident_hypotheses.author',
  actorSchema,
);

/** A row of `incident_hypotheses`. */
export interface HypothesisRow {
  id: string;
  incident: number;
  /** Set where the system guesses, each thing once. */
  code: string | null;
  text: string;
  statement: string | null;
  author: string;
  at: string;
  status: string;
  decided_by: string | null;
  decided_at: string | null;
  reason: string | null;
}

/** A row of `incident_hypothesis_evidence`. */
export interface HypothesisEvidenceRow {
  id: string;
  hypothesis: string;
  stance: string;
  evidence_id: string | null;
  entry: number | null;
  by: string;
  at: string;
}

/** A hypothesis as its row holds it. */
export function toHypothesisRow(
  incident: number,
  hypothesis: Omit<Hypothesis, 'evidence'>,
): HypothesisRow {
  const { statement, decidedBy } = hypothesis;
  return {
    id: hypothesis.id,
    incident,
    code: statement?.code ?? null,
    text: hypothesis.text,
    statement: statement ? statementColumn.encode(statement) : null,
    author: actorColumn.encode(hypothesis.author),
    at: hypothesis.at,
    status: hypothesis.status,
    decided_by: decidedBy ? actorColumn.encode(decidedBy) : null,
    decided_at: hypothesis.decidedAt ?? null,
    reason: hypothesis.reason ?? null,
  };
}

/** The hypothesis that a row holds, with what speaks for and against it. */
export function fromHypothesisRow(
  row: HypothesisRow,
  evidence: HypothesisEvidenceRow[],
): Hypothesis {
  const actor = (text: string | null): Actor | undefined =>
    text === null ? undefined : actorColumn.decode(text);
  return {
    id: row.id,
    text: row.text,
    statement:
      row.statement === null
        ? undefined
        : statementColumn.decode(row.statement),
    author: actorColumn.decode(row.author),
    at: row.at,
    status: hypothesisStatusSchema.parse(row.status),
    decidedBy: actor(row.decided_by),
    decidedAt: row.decided_at ?? undefined,
    reason: row.reason ?? undefined,
    evidence: evidence.map(fromEvidenceRow),
  };
}

/** What speaks for or against a hypothesis, as its row holds it. */
export function toHypothesisEvidenceRow(
  id: string,
  hypothesis: string,
  evidence: HypothesisEvidence,
): HypothesisEvidenceRow {
  return {
    id,
    hypothesis,
    stance: evidence.stance,
    evidence_id: evidence.evidenceId ?? null,
    entry: evidence.entry ?? null,
    by: actorColumn.encode(evidence.by),
    at: evidence.at,
  };
}

function fromEvidenceRow(row: HypothesisEvidenceRow): HypothesisEvidence {
  return {
    stance: row.stance === 'for' ? 'for' : 'against',
    evidenceId: row.evidence_id ?? undefined,
    entry: row.entry ?? undefined,
    by: actorColumn.decode(row.by),
    at: row.at,
  };
}
