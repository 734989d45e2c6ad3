import { ServiceUnavailableError } from '@backstage/errors';
import {
  Organization,
  PushObservationsAnswer,
  PushObservationsRequest,
} from '@messaging-health/backstage-plugin-common';
import { ObservationIntake } from '@messaging-health/backstage-plugin-node';

/** The intake that modules are given before the core stands behind it. */
export class IntakeSlot implements ObservationIntake {
  private behind: ObservationIntake | undefined;

  /** The core has started. */
  connect(intake: ObservationIntake): void {
    this.behind = intake;
  }

  async push(
    request: PushObservationsRequest,
  ): Promise<PushObservationsAnswer> {
    return this.intake().push(request);
  }

  async listOrganizations(): Promise<Organization[]> {
    return this.intake().listOrganizations();
  }

  private intake(): ObservationIntake {
    if (!this.behind) {
      throw new ServiceUnavailableError(
        'Messaging Health is starting. Send it again in some seconds; nothing was stored.',
      );
    }
    return this.behind;
  }
}
