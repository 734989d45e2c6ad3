import {
  Incident,
  isIncidentEnded,
  RCA_STAGES,
  RcaStage,
  RcaVersion,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';

/** A version that is being written. */
export interface RcaForm {
  stage: RcaStage;
  language: RecordLanguage;
  text: string;
  /** The version that it follows; 0 where it is the first. */
  basedOn: number;
}

/** Which stages may follow what the incident has; after a final version, or its end, only another final one. */
export function stagesOpen(
  incident: Pick<Incident, 'status' | 'rca'>,
): readonly RcaStage[] {
  return incident.rca === 'final' || isIncidentEnded(incident.status)
    ? ['final']
    : RCA_STAGES;
}

/** The next version begins as a copy of the newest. */
export function beginRca(
  incident: Pick<Incident, 'status' | 'rca'>,
  newest: RcaVersion | undefined,
  readerLanguage: string,
): RcaForm {
  const [first] = stagesOpen(incident);
  return {
    stage: first,
    language:
      newest?.language ?? (readerLanguage.startsWith('pt') ? 'pt' : 'en'),
    text: newest?.text ?? '',
    basedOn: newest?.version ?? 0,
  };
}
