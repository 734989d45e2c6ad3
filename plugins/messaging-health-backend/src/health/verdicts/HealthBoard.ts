import {
  HEALTH_WORDS,
  healthOfTrigger,
  Organization,
  TriggerLimits,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../../config';
import { BoardEntry } from '../HealthService';
import { listBlindSince } from '../store/blindness';
import { listConfirmations } from '../store/listConfirmations';
import { listTriggers } from '../store/listTriggers';
import { readRounds, RoundsStatus } from '../store/rounds';
import { TriggerRecord } from '../store/TriggerRecord';
import { describeVerdict } from './describeVerdict';
import { groupByOrganization } from './groupByOrganization';
import { verdictsOf } from './verdictsOf';

/** All who look share an answer for so long. */
const KEPT_FOR = 2_000;

export interface HealthBoardDeps {
  knex: Knex;
  clock: Clock;
  config: Pick<MessagingHealthConfig, 'advisoryTriggers'>;
  limitsOf: (organization: Organization) => TriggerLimits;
}

/** The health of the whole fleet without figures, for counting, sorting and filtering. */
export class HealthBoard {
  private kept:
    | {
        until: number;
        of: Organization[];
        answer: Promise<Map<string, BoardEntry>>;
      }
    | undefined;

  constructor(private readonly deps: HealthBoardDeps) {}

  read(organizations: Organization[]): Promise<Map<string, BoardEntry>> {
    const now = this.deps.clock.now().getTime();
    if (this.kept && this.kept.of === organizations && now < this.kept.until) {
      return this.kept.answer;
    }
    const answer = this.readAnew(organizations);
    this.kept = { until: now + KEPT_FOR, of: organizations, answer };
    answer.catch(() => {
      this.kept = undefined;
    });
    return answer;
  }

  /** What was read is no longer what is. */
  forget(): void {
    this.kept = undefined;
  }

  private async readAnew(
    organizations: Organization[],
  ): Promise<Map<string, BoardEntry>> {
    const { knex, clock, limitsOf } = this.deps;
    const organizationIds = organizations.map(({ id }) => id);
    const [records, rounds, confirmations, blindSince] = await Promise.all([
      listTriggers({ knex }),
      readRounds({ knex }),
      listConfirmations({ knex, organizationIds }),
      listBlindSince({ knex }),
    ]);
    const judged = groupByOrganization(records);
    const standing = groupByOrganization(confirmations);
    const now = clock.now();
    return new Map(
      organizations.map(organization => {
        const { id } = organization;
        const limits = limitsOf(organization);
        const { health, triggers } = verdictsOf({
          organizationId: id,
          judged: (judged.get(id) ?? []).map(record =>
            this.verdictOf(record, limits, rounds),
          ),
          confirmations: standing.get(id) ?? [],
          limits,
          now,
        });
        const entry = {
          organizationId: id,
          health,
          worst: loudest(triggers),
          unwell: triggers.filter(isUnwell).map(({ trigger }) => trigger),
          firesAt: triggers
            .flatMap(({ firesAt }) => firesAt ?? [])
            .sort()
            .at(0),
          blindSince: blindSince.get(id),
        };
        return [id, entry];
      }),
    );
  }

  private verdictOf(
    record: TriggerRecord,
    limits: TriggerLimits,
    rounds: RoundsStatus,
  ): TriggerVerdict {
    return describeVerdict({
      record,
      limits,
      feed: undefined,
      usual: () => undefined,
      advisory: this.deps.config.advisoryTriggers.includes(record.trigger),
      judgedAt: rounds.judged.get(record.trigger)?.at ?? new Date(record.since),
    });
  }
}

function isUnwell(verdict: TriggerVerdict): boolean {
  const health = healthOfTrigger(verdict);
  return health !== undefined && health !== 'healthy';
}

/** The trigger that makes the health what it is: of those alike, the one that fires first. */
function loudest(triggers: TriggerVerdict[]): TriggerVerdict | undefined {
  for (const word of HEALTH_WORDS.filter(health => health !== 'healthy')) {
    const alike = triggers.filter(verdict => healthOfTrigger(verdict) === word);
    if (alike.length > 0) {
      return alike.reduce((first, verdict) =>
        soonness(verdict) < soonness(first) ? verdict : first,
      );
    }
  }
  return undefined;
}

function soonness({ firesAt }: TriggerVerdict): number {
  return firesAt ? Date.parse(firesAt) : Infinity;
}
