import { ConflictError } from '@backstage/errors';
import {
  isIncidentEnded,
  IncidentStatus,
  RcaStage,
} from '@messaging-health/backstage-plugin-common';

/** Throws `ConflictError` where a version of this stage can't follow what the incident has. */
export function refuseUnfitStage(of: {
  incident: string;
  status: IncidentStatus;
  reached: RcaStage | undefined;
  stage: RcaStage;
}): void {
  const { incident, status, reached, stage } = of;
  if (stage === 'final') {
    return;
  }
  if (reached === 'final') {
    throw new ConflictError(
      `The root cause analysis of ${incident} is final, and a ${stage} version can't follow. Write a correction as another version with the stage final.`,
    );
  }
  if (isIncidentEnded(status)) {
    throw new ConflictError(
      `${incident} is ${status}, and takes no ${stage} version any more. Write what is to be said as a version with the stage final.`,
    );
  }
}
