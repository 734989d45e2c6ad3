import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  Actor,
  ConditionTriggerId,
  isRatioTrigger,
  Organization,
  PushObservationsAnswer,
  PushObservationsRequest,
  RatioSignal,
  SIGNAL_OF_RATIO_TRIGGER,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { OrganizationDirectory } from '../organizations';
import { ConditionDesk } from './ConditionDesk';
import {
  HealthService,
  OrganizationVerdicts,
  TrafficSince,
} from './HealthService';
import { ingestObservations } from './ingestObservations';
import { MINUTE } from './rules/MinuteFigures';
import { listConfirmations } from './store/listConfirmations';
import { listMinutes, StoredMinute } from './store/listMinutes';
import { listTriggers } from './store/listTriggers';
import { sumPushedSince } from './store/sumPushedSince';
import { verdictsOf } from './verdicts/verdictsOf';

/** The screens' charts go back so far. */
const SERIES_SPAN = 60 * MINUTE;

export interface HealthServiceDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  directory: OrganizationDirectory;
  config: Pick<MessagingHealthConfig, 'triggers' | 'retention'>;
  conditions: ConditionDesk;
}

/** Health as the database holds it. */
export class DefaultHealthService implements HealthService {
  constructor(private readonly deps: HealthServiceDeps) {}

  async get(organizationId: string): Promise<OrganizationVerdicts> {
    const { knex, clock } = this.deps;
    const [verdicts, minutes] = await Promise.all([
      this.getMany([organizationId]),
      listMinutes({
        knex,
        where: { organizationId },
        from: new Date(clock.now().getTime() - SERIES_SPAN),
      }),
    ]);
    const known = verdicts.get(organizationId);
    if (!known) {
      throw new Error(`No verdicts were made for ${organizationId}.`);
    }
    return {
      ...known,
      triggers: known.triggers.map(verdict => withSeries(verdict, minutes)),
    };
  }

  async getMany(
    organizationIds: string[],
  ): Promise<Map<string, OrganizationVerdicts>> {
    const { knex, clock, config } = this.deps;
    const [records, confirmations] = await Promise.all([
      listTriggers({ knex, where: { organizationIds } }),
      listConfirmations({ knex, organizationIds }),
    ]);
    const ratio = groupByOrganization(records);
    const standing = groupByOrganization(confirmations);
    const now = clock.now();
    return new Map(
      organizationIds.map(organizationId => [
        organizationId,
        verdictsOf({
          organizationId,
          ratio: (ratio.get(organizationId) ?? []).map(
            record => record.verdict,
          ),
          confirmations: standing.get(organizationId) ?? [],
          limits: config.triggers,
          now,
        }),
      ]),
    );
  }

  async ingest(
    request: PushObservationsRequest,
  ): Promise<PushObservationsAnswer> {
    const { knex, clock, config } = this.deps;
    const { accepted, organizationIds } = await ingestObservations({
      knex,
      request,
      now: clock.now(),
      keptFor: config.retention.observationsMilliseconds,
    });
    return {
      accepted,
      repeated: request.observations.length - accepted,
      unknownOrganizations: await this.unknownAmong(organizationIds),
    };
  }

  trafficSince(
    organizationId: string,
    signal: RatioSignal,
    since: Date,
  ): Promise<TrafficSince> {
    const { knex } = this.deps;
    return sumPushedSince({ knex, organizationId, signal, since });
  }

  confirmCondition(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    note: string,
  ): Promise<TriggerVerdict> {
    return this.deps.conditions.confirm(organization, trigger, by, note);
  }

  withdrawCondition(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    reason: string,
  ): Promise<TriggerVerdict> {
    return this.deps.conditions.withdraw(organization, trigger, by, reason);
  }

  /** The observations are stored already: that the catalog is away must not make the sender repeat them. */
  private async unknownAmong(organizationIds: string[]): Promise<string[]> {
    const { directory, logger } = this.deps;
    try {
      const { organizations } = await directory.list();
      const known = new Set(organizations.map(({ id }) => id));
      return organizationIds.filter(id => !known.has(id));
    } catch (error) {
      logger.warn(
        `Pushed observations were stored without asking which organizations the catalog knows. ${stringifyError(
          error,
        )}`,
      );
      return [];
    }
  }
}

function groupByOrganization<Item extends { organizationId: string }>(
  items: Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.organizationId) ?? [];
    group.push(item);
    groups.set(item.organizationId, group);
  }
  return groups;
}

function withSeries(
  verdict: TriggerVerdict,
  minutes: StoredMinute[],
): TriggerVerdict {
  const { trigger, source } = verdict;
  if (!isRatioTrigger(trigger)) {
    return verdict;
  }
  const signal = SIGNAL_OF_RATIO_TRIGGER[trigger];
  return {
    ...verdict,
    series: minutes
      .filter(point => point.signal === signal && point.source === source)
      .map(({ minute, total, failed }) => ({
        minute: new Date(minute).toISOString(),
        total,
        failed,
      })),
  };
}
