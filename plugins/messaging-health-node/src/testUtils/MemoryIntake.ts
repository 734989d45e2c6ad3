import {
  Organization,
  PushedObservation,
  PushObservationsAnswer,
  PushObservationsRequest,
  pushObservationsRequestSchema,
} from '@messaging-health/backstage-plugin-common';
import { ObservationIntake } from '../ports/ObservationIntake';

/** The core's intake in memory: holds senders to its schema, and counts a sender's id once. @public */
export class MemoryIntake implements ObservationIntake {
  /** Thrown at every push while it is set. */
  failure: Error | undefined;
  readonly requests: PushObservationsRequest[] = [];
  private readonly stored = new Map<string, PushedObservation>();

  constructor(public organizations: Organization[]) {}

  async push(
    request: PushObservationsRequest,
  ): Promise<PushObservationsAnswer> {
    if (this.failure) {
      throw this.failure;
    }
    const { sender, observations } =
      pushObservationsRequestSchema.parse(request);
    this.requests.push(request);
    const fresh = observations.filter(
      ({ id }) => !this.stored.has(`${sender} ${id}`),
    );
    fresh.forEach(observation =>
      this.stored.set(`${sender} ${observation.id}`, observation),
    );
    return {
      accepted: fresh.length,
      repeated: observations.length - fresh.length,
      unknownOrganizations: [],
    };
  }

  async listOrganizations(): Promise<Organization[]> {
    return this.organizations;
  }

  /** Rows that the core would keep. */
  get rows(): number {
    return this.stored.size;
  }

  /** What was counted: `…01 webhook 03:00 1/20`, failed of total, by organization, signal and minute. */
  get figures(): string[] {
    const sums = new Map<string, { total: number; failed: number }>();
    for (const observation of this.stored.values()) {
      const { organizationId, signal, at, total, failed } = observation;
      const minute = new Date(at).toISOString().slice(11, 16);
      const key = `…${organizationId.slice(-2)} ${signal} ${minute}`;
      const sum = sums.get(key) ?? { total: 0, failed: 0 };
      sums.set(key, {
        total: sum.total + total,
        failed: sum.failed + failed,
      });
    }
    return [...sums]
      .map(([key, { total, failed }]) => `${key} ${failed}/${total}`)
      .sort();
  }
}
