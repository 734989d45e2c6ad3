import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  Actor,
  ConditionTriggerId,
  Organization,
  PushObservationsAnswer,
  PushObservationsRequest,
  RatioSignal,
  SeriesPoint,
  SweepStatus,
  TriggerLimits,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { OrganizationDirectory } from '../organizations';
import { hideIdentifier } from '../timeline';
import { ConditionDesk } from './ConditionDesk';
import {
  BoardEntry,
  HealthService,
  OrganizationVerdicts,
  TrafficSince,
} from './HealthService';
import { ingestObservations } from './ingestObservations';
import { FigureTrack } from './rules/FigureTrack';
import { MINUTE } from './rules/MinuteFigures';
import { listBlindSince } from './store/blindness';
import { listConfirmations } from './store/listConfirmations';
import { listSourceStatuses } from './store/listSourceStatuses';
import { readRounds } from './store/rounds';
import { sumPushedSince } from './store/sumPushedSince';
import { insertVerdictChanges } from './store/verdictChanges';
import { groupByOrganization } from './verdicts/groupByOrganization';
import { HealthBoard } from './verdicts/HealthBoard';
import { sweepStatusOf } from './verdicts/sweepStatusOf';
import { ReadVerdict, VerdictReader } from './verdicts/VerdictReader';
import { verdictsOf } from './verdicts/verdictsOf';

/** The tab's first paint draws so much; more is asked for when a person wants it. */
const SERIES_SPAN = 60 * MINUTE;

export interface HealthServiceDeps {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  directory: OrganizationDirectory;
  config: Pick<MessagingHealthConfig, 'retention' | 'sweep' | 'pseudonymKey'>;
  limitsOf: (organization: Organization) => TriggerLimits;
  conditions: ConditionDesk;
  reader: VerdictReader;
  board: HealthBoard;
}

/** Health as the database holds it. */
export class DefaultHealthService implements HealthService {
  constructor(private readonly deps: HealthServiceDeps) {}

  async get(organization: Organization): Promise<OrganizationVerdicts> {
    const { knex, clock, reader } = this.deps;
    const [read, blindSince] = await Promise.all([
      reader.read([organization], SERIES_SPAN),
      listBlindSince({ knex, organizationIds: [organization.id] }),
    ]);
    const judged = read.get(organization.id) ?? [];
    const known = (await this.assemble([organization], read)).get(
      organization.id,
    );
    if (!known) {
      throw new Error(`No verdicts were made for ${organization.id}.`);
    }
    const from = clock.now().getTime() - SERIES_SPAN;
    return {
      ...known,
      blindSince: blindSince.get(organization.id),
      triggers: known.triggers.map(verdict => ({
        ...verdict,
        series: seriesOf(
          judged.find(one => one.verdict.trigger === verdict.trigger)?.track,
          from,
        ),
      })),
    };
  }

  async getMany(
    organizations: Organization[],
  ): Promise<Map<string, OrganizationVerdicts>> {
    return this.assemble(
      organizations,
      await this.deps.reader.read(organizations),
    );
  }

  board(organizations: Organization[]): Promise<Map<string, BoardEntry>> {
    return this.deps.board.read(organizations);
  }

  async sweepStatus(): Promise<SweepStatus> {
    const { knex, clock, config } = this.deps;
    const [rounds, sources] = await Promise.all([
      readRounds({ knex }),
      listSourceStatuses({ knex }),
    ]);
    return sweepStatusOf({
      rounds,
      sources: sources.values(),
      intervalMilliseconds: config.sweep.intervalMilliseconds,
      now: clock.now(),
    });
  }

  async ingest(
    request: PushObservationsRequest,
  ): Promise<PushObservationsAnswer> {
    const { knex, clock, config } = this.deps;
    const hide = (id: string) => hideIdentifier(id, config.pseudonymKey);
    const { accepted, organizationIds } = await ingestObservations({
      knex,
      request: {
        sender: hide(request.sender),
        observations: request.observations.map(observation => ({
          ...observation,
          id: hide(observation.id),
        })),
      },
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

  async confirmCondition(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    note: string,
  ): Promise<TriggerVerdict> {
    const { board, conditions } = this.deps;
    const known = await this.verdictOf(organization, trigger);
    const confirmed = await conditions.confirm(organization, known, {
      trigger,
      by,
      note,
    });
    // Not before: who looked meanwhile would keep the board as it was.
    board.forget();
    return confirmed;
  }

  async withdrawCondition(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    reason: string,
  ): Promise<TriggerVerdict> {
    const { knex, clock, board, conditions } = this.deps;
    await conditions.withdraw(organization, { trigger, by, reason });
    board.forget();
    const verdict = await this.verdictOf(organization, trigger);
    const now = clock.now();
    // By the figures again: what they suspect went on meanwhile, so nothing begins or ends.
    await insertVerdictChanges({
      connection: knex,
      judgedAt: now,
      changes: [
        {
          organizationId: organization.id,
          trigger,
          state: verdict.state,
          changedAt: now.getTime(),
          verdict,
        },
      ],
    });
    return verdict;
  }

  private async verdictOf(
    organization: Organization,
    trigger: ConditionTriggerId,
  ): Promise<TriggerVerdict> {
    const verdicts = (await this.getMany([organization])).get(organization.id);
    const found = verdicts?.triggers.find(
      verdict => verdict.trigger === trigger,
    );
    if (!found) {
      throw new Error(`No verdict was made on ${trigger}.`);
    }
    return found;
  }

  private async assemble(
    organizations: Organization[],
    read: Map<string, ReadVerdict[]>,
  ): Promise<Map<string, OrganizationVerdicts>> {
    const { knex, clock, limitsOf } = this.deps;
    const standing = groupByOrganization(
      await listConfirmations({
        knex,
        organizationIds: organizations.map(({ id }) => id),
      }),
    );
    const now = clock.now();
    return new Map(
      organizations.map(organization => [
        organization.id,
        verdictsOf({
          organizationId: organization.id,
          judged: (read.get(organization.id) ?? []).map(
            ({ verdict }) => verdict,
          ),
          confirmations: standing.get(organization.id) ?? [],
          limits: limitsOf(organization),
          now,
        }),
      ]),
    );
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

/** The known minutes since an instant, oldest first. */
function seriesOf(track: FigureTrack | undefined, from: number): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  if (track) {
    for (
      let minute = Math.max(track.from, Math.ceil(from / MINUTE) * MINUTE);
      minute < track.to;
      minute += MINUTE
    ) {
      const figures = track.get(minute);
      if (figures) {
        points.push({ minute: new Date(minute).toISOString(), ...figures });
      }
    }
  }
  return points;
}
