import {
  FigureHistory,
  HistoryMark,
  isRatioTrigger,
  Organization,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MINUTE } from '../rules/MinuteFigures';
import { checkSpan } from './checkSpan';
import { chooseSeries } from './chooseSeries';
import { chooseStep } from './chooseStep';
import { isWithin } from './Episode';
import { FigureHistoryService } from './FigureHistoryService';
import { episodeKey, listEpisodes } from './listEpisodes';
import { readHistory } from './readHistory';
import { minutesKeptFrom, SeriesHistory } from './SeriesHistory';

const MOST_DAYS = 90;

export interface FigureHistoryDeps {
  knex: Knex;
  clock: Clock;
  retention: { observationsMilliseconds: number };
  /** The limits that hold for an organization now. */
  limitsOf: (organization: Organization) => TriggerLimits;
}

const iso = (instant: number) => new Date(instant).toISOString();

/** Reads what is stored, in a few statements. */
export function createFigureHistory(
  deps: FigureHistoryDeps,
): FigureHistoryService {
  const { knex, clock, retention, limitsOf } = deps;
  return {
    async read(organization, { trigger, ...asked }) {
      const span = checkSpan(asked, MOST_DAYS);
      const now = clock.now().getTime();
      const keptFrom = minutesKeptFrom(now, retention.observationsMilliseconds);
      const step = chooseStep(span, keptFrom, trigger);
      const [[series], marks] = await Promise.all([
        chooseSeries(knex, [organization.id], [trigger]),
        listMarks(knex, { organization, trigger, ...span, now }),
      ]);
      const history =
        series &&
        (
          await readHistory(knex, {
            seriesIds: [series.seriesId],
            from: Math.floor(span.from / step) * step,
            to: span.to,
            keptFrom,
          })
        ).unpack(series.seriesId);
      return {
        trigger,
        source: series?.source,
        stepSeconds: step / 1000,
        points: history ? toPoints(history, step, span) : [],
        marks,
        limit: limitOf(trigger, limitsOf(organization)),
      };
    },
  };
}

/** Added up to steps, which lie on their own multiples since 1970. */
function toPoints(
  { steps, minutes }: SeriesHistory,
  step: number,
  span: { from: number; to: number },
): FigureHistory['points'] {
  const track = step === MINUTE ? minutes : steps;
  const points: FigureHistory['points'] = [];
  const first = Math.floor(span.from / step) * step;
  for (let at = first; at < span.to; at += step) {
    const sum = track.sum(at + step, step);
    if (sum.steps > 0) {
      points.push({ at: iso(at), total: sum.total, failed: sum.failed });
    }
  }
  return points;
}

async function listMarks(
  knex: Knex,
  asked: {
    organization: Organization;
    trigger: TriggerId;
    from: number;
    to: number;
    now: number;
  },
): Promise<HistoryMark[]> {
  const { organization, trigger, from, to, now } = asked;
  const episodes = await listEpisodes(knex, {
    organizationIds: [organization.id],
    triggers: [trigger],
    from,
    // Up to now, so that the end of what began in the span is known.
    to: Math.max(to, now),
  });
  return (episodes.get(episodeKey(organization.id, trigger)) ?? [])
    .filter(episode => isWithin(episode, from, to))
    .map(({ firesAt, endsAt }) => ({
      kind: isRatioTrigger(trigger) ? 'firing' : 'suspected',
      id: trigger,
      from: iso(firesAt),
      to: endsAt === undefined ? undefined : iso(endsAt),
    }));
}

/** What can be drawn as a line; a fall of volume has no fixed one. */
function limitOf(trigger: TriggerId, limits: TriggerLimits) {
  if (isRatioTrigger(trigger)) {
    return limits[trigger].threshold;
  }
  return trigger === 'duplicates' ? limits.duplicates.minimumGroups : undefined;
}
