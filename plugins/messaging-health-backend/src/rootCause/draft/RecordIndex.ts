import {
  Evidence,
  EvidenceKind,
  Hypothesis,
  Incident,
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';

/** An entry of the timeline, or an item of evidence, that a sentence stands on. */
export type Citation = { entry: number } | { evidence: string };

/** Finds in a record what a sentence can cite. */
export class RecordIndex {
  private readonly sequences: ReadonlySet<number>;
  private readonly evidenceIds: ReadonlySet<string>;

  constructor(readonly incident: Incident) {
    this.sequences = new Set(incident.timeline.map(({ sequence }) => sequence));
    this.evidenceIds = new Set(incident.evidence.map(({ id }) => id));
  }

  /** The end of the timeline: what says that something is *not* recorded stands on it. */
  get newest(): TimelineEntry | undefined {
    return this.incident.timeline.at(-1);
  }

  has(citation: Citation): boolean {
    return 'entry' in citation
      ? this.sequences.has(citation.entry)
      : this.evidenceIds.has(citation.evidence);
  }

  entries(...kinds: TimelineKind[]): TimelineEntry[] {
    return this.incident.timeline.filter(({ kind }) => kinds.includes(kind));
  }

  /** Entries that say one thing. */
  saying(code: string): Citation[] {
    return this.incident.timeline
      .filter(({ statement }) => statement.code === code)
      .map(({ sequence }) => ({ entry: sequence }));
  }

  evidence(...kinds: EvidenceKind[]): Evidence[] {
    return this.incident.evidence.filter(({ kind }) => kinds.includes(kind));
  }

  citing(...kinds: EvidenceKind[]): Citation[] {
    return this.evidence(...kinds).map(({ id }) => ({ evidence: id }));
  }

  /** Entries that are about a thing: its id is among their details. */
  about(id: string): Citation[] {
    return this.incident.timeline
      .filter(({ details }) => Object.values(details).includes(id))
      .map(({ sequence }) => ({ entry: sequence }));
  }

  /** What a hypothesis stands on: what speaks for it, or against it, and the entries about it. */
  ofHypothesis(
    { id, statement, evidence }: Hypothesis,
    stance: 'for' | 'against',
  ): Citation[] {
    const spoken = evidence
      .filter(item => item.stance === stance)
      .map(
        ({ entry, evidenceId }): Citation =>
          entry === undefined ? { evidence: evidenceId ?? '' } : { entry },
      );
    const own = this.about(id);
    const told = statement ? this.saying(statement.code) : [];
    return [...spoken, ...(own.length > 0 ? own : told)];
  }
}
