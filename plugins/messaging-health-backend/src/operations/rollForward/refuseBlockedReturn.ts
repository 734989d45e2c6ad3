import { ConflictError } from '@backstage/errors';
import { IncidentService } from '../../incidents';
import { describeBlocking } from './describeBlocking';

/** Throws `ConflictError` that names the corrective actions without which v2 does not return. */
export async function refuseBlockedReturn(
  incidents: Pick<IncidentService, 'actionsBlockingReturn'>,
  incident: string,
): Promise<void> {
  const blocking = await incidents.actionsBlockingReturn(incident);
  if (blocking.length > 0) {
    throw new ConflictError(
      `${
        describeBlocking(incident, blocking).text
      } Finish them, or withdraw them with a reason, on the page of ${incident}.`,
    );
  }
}
