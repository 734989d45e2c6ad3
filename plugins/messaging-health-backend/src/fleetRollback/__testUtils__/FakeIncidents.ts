import { ConflictError } from '@backstage/errors';
import { IncidentSummary } from '@messaging-health/backstage-plugin-common';
import { Death } from '../../operations/__testUtils__';
import { FleetDependencies } from '../FleetDependencies';

type Incidents = FleetDependencies['incidents'];

/** Incidents that remember what they were told of fleet rollbacks, each thing once. */
export class FakeIncidents implements Incidents {
  /** What was told, by incident and key. */
  readonly told = new Map<string, string>();
  /** Those that take nothing more. */
  readonly ended = new Set<string>();

  constructor(private readonly death: Death) {}

  async record({
    incident,
    statement,
    onceKey,
  }: Parameters<Incidents['record']>[0]) {
    this.death.point(`before incident ${onceKey}`);
    if (this.ended.has(incident)) {
      throw new ConflictError(`${incident} is closed and takes nothing more.`);
    }
    const key = `${incident} ${onceKey}`;
    if (!this.told.has(key)) {
      this.told.set(key, statement.text);
    }
    this.death.point(`after incident ${onceKey}`);
  }

  async openOf(organizationIds: string[]) {
    return new Map(
      organizationIds.map((id): [string, IncidentSummary] => [
        id,
        {
          number: `INC-${id.slice(-6)}`,
          organizationId: id,
          organizationTitle: id,
          entityRef: 'group:default/invented',
          status: 'mitigated',
          severity: 'critical',
          sla: 'running',
          triggers: [],
          detectedAt: '2026-03-01T03:00:00.000Z',
          updatedAt: '2026-03-01T03:00:00.000Z',
          openedBy: { type: 'system', replica: 'a' },
        },
      ]),
    );
  }
}
