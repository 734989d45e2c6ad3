import {
  Organization,
  SIGNAL_OF_TRIGGER,
  TriggerLimits,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../../config';
import { readWeeksPast } from '../history/readWeeksPast';
import { UsualOf } from '../judging/judgeTrigger';
import { findFeed } from '../judging/findFeed';
import { fillQuietMinutes, tellsOfQuiet } from '../judging/quietMinutes';
import { SeriesState } from '../judging/SeriesState';
import { FigureTrack } from '../rules/FigureTrack';
import { floorToMinute, MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP, usualVolume } from '../rules/usualVolume';
import { listFigures } from '../store/figures';
import { listSourceStatuses } from '../store/listSourceStatuses';
import { listTriggers } from '../store/listTriggers';
import { readRounds, RoundsStatus } from '../store/rounds';
import { listSeries } from '../store/Series';
import { SourceStatus } from '../store/SourceStatus';
import { TriggerRecord } from '../store/TriggerRecord';
import { reachesOf } from '../sweep/reaches';
import { describeVerdict } from './describeVerdict';

const WHATSAPP = 'whatsapp-regression';
/** Figures that are older than this are not compared with what is usual any more. */
const AGE = 60 * MINUTE;

export interface VerdictReaderDeps {
  knex: Knex;
  clock: Clock;
  config: Pick<MessagingHealthConfig, 'advisoryTriggers'>;
  limitsOf: (organization: Organization) => TriggerLimits;
  sources: SignalSource[];
}

/** A verdict, and the track of the figures that it was made from. */
export interface ReadVerdict {
  verdict: TriggerVerdict;
  track?: FigureTrack;
}

/** What was read of some organizations. */
interface Known {
  records: TriggerRecord[];
  series: Map<string, SeriesState>;
  statuses: Map<string, SourceStatus>;
  rounds: RoundsStatus;
  usual: Map<number, UsualOf>;
  /** Up to here figures were read. */
  at: number;
}

const keyOf = (organizationId: string, signal: string, source: string) =>
  `${organizationId} ${signal} ${source}`;

/**
 * Makes verdicts from what the rounds stored: the clocks, and the newest figures. In
 * a constant number of statements, however many organizations.
 */
export class VerdictReader {
  constructor(private readonly deps: VerdictReaderDeps) {}

  /** The verdicts that the rounds judged, by organization. `atLeast`: so many milliseconds of figures are in the tracks. */
  async read(
    organizations: Organization[],
    atLeast: number = 0,
  ): Promise<Map<string, ReadVerdict[]>> {
    const known = await this.readKnown(organizations, atLeast);
    const byId = new Map(organizations.map(one => [one.id, one]));
    const verdicts = new Map<string, ReadVerdict[]>();
    for (const record of known.records) {
      const organization = byId.get(record.organizationId);
      if (organization) {
        const read = verdicts.get(organization.id) ?? [];
        verdicts.set(organization.id, read);
        read.push(this.describe(organization, record, known));
      }
    }
    return verdicts;
  }

  private async readKnown(
    organizations: Organization[],
    atLeast: number,
  ): Promise<Known> {
    const { knex, clock, limitsOf } = this.deps;
    const organizationIds = organizations.map(({ id }) => id);
    const { keep } = reachesOf(organizations.map(limitsOf));
    const at = floorToMinute(clock.now());
    const from = at - Math.max(atLeast, keep);
    const [records, series, statuses, rounds] = await Promise.all([
      listTriggers({ knex, organizationIds }),
      listSeries({ knex, organizationIds }),
      listSourceStatuses({ knex }),
      readRounds({ knex }),
    ]);
    const tracks = new Map(
      series.map(({ id }) => [
        id,
        new FigureTrack(from, (at - from) / MINUTE + 1),
      ]),
    );
    const figures = await listFigures({
      knex,
      of: { seriesIds: series.map(({ id }) => id) },
      from,
    });
    for (const { seriesId, minute, total, failed } of figures) {
      tracks.get(seriesId)?.set(minute, total, failed);
    }
    const seldom = new Set(
      this.deps.sources.filter(tellsOfQuiet).map(({ id }) => id),
    );
    for (const { id, source } of series) {
      const track = tracks.get(id);
      if (track && seldom.has(source)) {
        fillQuietMinutes(track);
      }
    }
    return {
      records,
      rounds,
      statuses,
      at,
      usual: await this.readUsual(organizations, series, at),
      series: new Map(
        series.flatMap(({ id, organizationId, signal, source }) => {
          const track = tracks.get(id);
          return track
            ? [
                [
                  keyOf(organizationId, signal, source),
                  { id, organizationId, source, track },
                ] as const,
              ]
            : [];
        }),
      ),
    };
  }

  /** The usual volumes at this hour, of those organizations that have such a series. */
  private async readUsual(
    organizations: Organization[],
    series: Awaited<ReturnType<typeof listSeries>>,
    at: number,
  ): Promise<Map<number, UsualOf>> {
    const byId = new Map(organizations.map(one => [one.id, one]));
    const ofSeries = new Map(
      series
        .filter(({ signal }) => signal === WHATSAPP)
        .map(({ id, organizationId }) => [id, byId.get(organizationId)]),
    );
    const usual = new Map<number, UsualOf>();
    const limitsOf = (id: number) => {
      const organization = ofSeries.get(id);
      return organization && this.deps.limitsOf(organization)[WHATSAPP];
    };
    const ids = [...ofSeries.keys()];
    await readWeeksPast({
      knex: this.deps.knex,
      seriesIds: ids,
      from: at - AGE,
      to: at,
      weeks: Math.max(1, ...ids.map(id => limitsOf(id)?.baselineWeeks ?? 1)),
      forEach: (id, history) => {
        const limits = limitsOf(id);
        if (limits) {
          const values: Array<number | undefined> = [];
          for (let end = at - AGE; end <= at; end += HISTORY_STEP) {
            values.push(
              usualVolume(
                history,
                end,
                limits.windowSeconds * 1000,
                limits.baselineWeeks,
              ),
            );
          }
          usual.set(
            id,
            end => values[Math.round((end - (at - AGE)) / HISTORY_STEP)],
          );
        }
      },
    });
    return usual;
  }

  private describe(
    organization: Organization,
    record: TriggerRecord,
    known: Known,
  ): ReadVerdict {
    const { config, limitsOf, sources } = this.deps;
    const { trigger } = record;
    const signal = SIGNAL_OF_TRIGGER[trigger];
    const judged = known.rounds.judged.get(trigger);
    const limits = limitsOf(organization);
    const feed = findFeed({
      trigger,
      limits,
      sources: {
        installed: sources.filter(source => source.signal === signal),
        statuses: known.statuses,
      },
      seriesOf: source =>
        known.series.get(keyOf(organization.id, signal, source)),
      at: judged?.upTo ?? known.at,
    });
    const usual = known.usual.get(feed?.seriesId ?? NaN) ?? (() => undefined);
    return {
      track: feed?.track,
      verdict: describeVerdict({
        record,
        limits,
        feed,
        usual,
        advisory: config.advisoryTriggers.includes(trigger),
        judgedAt: judged?.at ?? new Date(record.since),
        judgedUpTo: judged?.upTo,
      }),
    };
  }
}
