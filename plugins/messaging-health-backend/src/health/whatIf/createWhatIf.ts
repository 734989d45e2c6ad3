import { InputError } from '@backstage/errors';
import {
  applyOverrides,
  Organization,
  TriggerLimits,
  WhatIfAnswer,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { OrganizationDirectory } from '../../organizations';
import { floorToMinute } from '../rules/MinuteFigures';
import { minutesKeptFrom } from '../history/SeriesHistory';
import { checkQuestion, WhatIfQuestion } from './checkQuestion';
import { compareSeries, sortComparisons } from './compareSeries';
import { findSeries } from './findSeries';
import { JudgedAsked, judgeAsked } from './judgeAsked';
import { QuestionTurns } from './QuestionTurns';
import { WhatIfService } from './WhatIfService';

const AT_ONCE = 2;
const MOST_WAITING = 8;
/** More would be no answer that anybody reads. */
const MOST_EPISODES = 50_000;

export interface WhatIfDeps {
  knex: Knex;
  clock: Clock;
  directory: OrganizationDirectory;
  retention: { observationsMilliseconds: number };
  /** The limits that hold for an organization now. */
  limitsOf: (organization: Organization) => TriggerLimits;
  /** The installed sources, by whose kind limits are adjusted. */
  sources: Pick<SignalSource, 'id' | 'kind'>[];
  /** Lets the rest of the process have its turn; called after each series. */
  breathe?: () => Promise<void>;
}

const breatheOnce = () =>
  new Promise<void>(resolve => {
    setImmediate(resolve);
  });

/** Judges by what is stored, with the machine of the live rounds. */
export function createWhatIf(deps: WhatIfDeps): WhatIfService {
  const turns = new QuestionTurns(AT_ONCE, MOST_WAITING);
  return {
    async ask(request, signal) {
      const question = await checkQuestion(request, deps.directory);
      return turns.take(() => answer(deps, question, signal), signal);
    },
  };
}

async function answer(
  deps: WhatIfDeps,
  question: WhatIfQuestion,
  signal: AbortSignal | undefined,
): Promise<WhatIfAnswer> {
  const { knex, clock, retention, sources } = deps;
  const startedAt = clock.now().getTime();
  const { from, to, organizations } = question;
  const now = floorToMinute(startedAt);
  const keptFrom = minutesKeptFrom(now, retention.observationsMilliseconds);
  const asked = await findSeries(knex, { ...question, now });
  const limitsOf = otherLimits(deps, question);
  const probes = new Set(
    sources.filter(({ kind }) => kind === 'probe').map(({ id }) => id),
  );
  const comparisons: WhatIfAnswer['comparisons'] = [];
  const judged = { organizations: organizations.length, series: 0, steps: 0 };
  let isCoarse = false;
  const take = (one: JudgedAsked) => {
    judged.series += one.hasFigures ? 1 : 0;
    judged.steps += one.steps;
    isCoarse ||= one.isCoarse;
    comparisons.push(...compareSeries(one, { from, to }));
    refuseTooMany(comparisons.length);
  };
  await judgeAsked({
    knex,
    asked,
    span: { from, to, keptFrom },
    limitsOf,
    probes,
    breathe: deps.breathe ?? breatheOnce,
    signal,
    take,
  });
  return {
    comparisons: sortComparisons(comparisons),
    judged: {
      ...judged,
      coarseBefore: isCoarse
        ? new Date(Math.min(keptFrom, to)).toISOString()
        : undefined,
    },
    tookMilliseconds: clock.now().getTime() - startedAt,
  };
}

/** Each organization's limits with those asked about in their place. Many have the very same. */
function otherLimits(
  { limitsOf }: WhatIfDeps,
  { overrides }: WhatIfQuestion,
): (organization: Organization) => TriggerLimits {
  const changed = new Map<TriggerLimits, TriggerLimits>();
  return organization => {
    const present = limitsOf(organization);
    const limits = changed.get(present) ?? applyOverrides(present, overrides);
    changed.set(present, limits);
    return limits;
  };
}

function refuseTooMany(episodes: number): void {
  if (episodes > MOST_EPISODES) {
    throw new InputError(
      `The answer would hold more than ${MOST_EPISODES} episodes. Ask about a shorter span, fewer organizations or triggers, or limits that are less tight.`,
    );
  }
}
