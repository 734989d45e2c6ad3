import { percentile, Requirement, Row } from '@messaging-health/bench';
import { LoadFigures } from '../campaigns/playLoaded';
import { Trial } from '../campaigns/Trial';
import { OperationTimes } from '../switching/timesOf';
import { PairKind } from '../world/Pair';

const MOST_OWN_TIME = 10_000;
const MOST_TIMES_PLAIN = 1.5;
/** Share of the rate that has to be reached for the load to have been steady. */
const STEADY = 0.98;
const MOST_ANSWER_TIME = 2_000;

const lostOf = ({ truth }: Trial) => truth.refused + truth.vanished;
const isPresent = (value: number | undefined): value is number =>
  value !== undefined;
const known = (trials: Trial[], read: (trial: Trial) => number | undefined) =>
  trials.map(read).filter(isPresent);

/** Two percentiles of some times, as a cell. */
function pair(values: number[]): string {
  return values.length === 0
    ? '-'
    : `${percentile(values, 0.5)} / ${percentile(values, 0.95)}`;
}

/** When the right flow was served: as we proved it where nobody wrote, else the first real execution. */
function servedOf({ by, under, truth, times }: Trial): number | undefined {
  return by === 'us' && under === 'healthy' ? times?.served : truth.servedAfter;
}

function rowOf(trials: Trial[]): Row {
  const [{ by, under, kind, wanted }] = trials;
  const lost = trials.map(lostOf);
  const timesOf = (name: Exclude<keyof OperationTimes, 'steps'>) =>
    pair(known(trials, ({ times }) => times?.[name]));
  return {
    load: under,
    pair: kind,
    by,
    to: wanted,
    runs: trials.length,
    right: trials.filter(({ truth }) => truth.isRight).length,
    'in place': trials.filter(({ isInPlace }) => isInPlace).length,
    never: trials.filter(({ never }) => never).length,
    'served ms p50 / p95': pair(known(trials, servedOf)),
    sent: trials.reduce((sum, { truth }) => sum + truth.sent, 0),
    'lost p50 / most': `${percentile(lost, 0.5)} / ${percentile(lost, 1)}`,
    'switch ms': timesOf('switch'),
    'step 3 ms': timesOf('toStep3'),
    'step 5 ms': timesOf('toStep5'),
    'own time ms': timesOf('ownTime'),
  };
}

/** Trials that belong into one row, in the order in which they were played. */
function groups(trials: Trial[]): Trial[][] {
  const byName = new Map<string, Trial[]>();
  for (const trial of trials) {
    const name = [trial.under, trial.kind, trial.by, trial.wanted].join();
    byName.set(name, [...(byName.get(name) ?? []), trial]);
  }
  return [...byName.values()];
}

/** One row for each load, pair, way and direction. */
export function rowsOf(trials: Trial[]): Row[] {
  return groups(trials).map(rowOf);
}

function rightRequirement(trials: Trial[]): Requirement {
  const [{ under, kind, wanted }] = trials;
  const right = trials.filter(
    ({ truth, isAccepted }) => truth.isRight && isAccepted,
  );
  const wrong = trials.find(trial => !right.includes(trial));
  return {
    text: `${under}, ${kind}, to ${wanted}: ${right.length} of ${
      trials.length
    } of our operations succeeded with the right flow serving${
      wrong ? `; the first that did not: ${whyWrong(wrong)}` : ''
    }`,
    holds: right.length === trials.length,
  };
}

function whyWrong({ failure, truth, organization }: Trial): string {
  const { right, wrong, lost } = truth.afterEnd;
  return `${organization}, ${
    failure ?? 'it calls itself succeeded'
  } (after its end ${right} messages ran rightly, ${wrong} wrongly, ${lost} not at all)`;
}

function comparePlain(kind: PairKind, trials: Trial[]): Requirement {
  const ours = percentile(
    known(
      trials.filter(({ by }) => by === 'us'),
      servedOf,
    ),
    0.95,
  );
  const plain = trials.filter(({ by }) => by === 'plain script');
  const works = known(
    plain.filter(({ truth }) => truth.isRight),
    servedOf,
  );
  const theirs = percentile(works, 0.95);
  if (theirs === undefined) {
    return {
      text: `healthy, ${kind}: the plain script works in 0 of ${
        plain.length
      }, so there is nothing to compare; our switch serves after ${
        ours ?? '-'
      } ms at the 95th percentile`,
      holds: true,
    };
  }
  return {
    text: `healthy, ${kind}: our switch serves after ${
      ours ?? '-'
    } ms at the 95th percentile, at most ${MOST_TIMES_PLAIN} times the plain script's ${theirs} ms (it works in ${
      works.length
    } of ${plain.length})`,
    holds: ours !== undefined && ours <= MOST_TIMES_PLAIN * theirs,
  };
}

function quickRequirement(trials: Trial[]): Requirement {
  const own = percentile(
    known(trials, ({ times }) => times?.ownTime),
    0.95,
  );
  return {
    text: `healthy: a whole rollback, without sign-offs and the configured window, takes ${
      own ?? '-'
    } ms at the 95th percentile of ${
      trials.length
    }, less than ${MOST_OWN_TIME} ms`,
    holds: own !== undefined && own < MOST_OWN_TIME,
  };
}

function steadyRequirement(rate: number, loads: LoadFigures[]): Requirement {
  const least = Math.min(...loads.map(load => load.reached));
  return {
    text: `the load was steady: ${least.toFixed(
      1,
    )} messages/s at the least, ${rate} asked for`,
    holds: least >= STEADY * rate,
  };
}

/** An n8n that can't keep up by itself says nothing about who switches it. */
function ableRequirement(rate: number, loads: LoadFigures[]): Requirement {
  const slowest = Math.max(...loads.map(load => load.answeredWithin));
  return {
    text: `n8n keeps up with ${rate} messages/s before it is touched: it answers within ${slowest} ms at the 95th percentile, less than ${MOST_ANSWER_TIME} ms`,
    holds: slowest < MOST_ANSWER_TIME,
  };
}

/** What must hold. */
export function requirementsOf(
  trials: Trial[],
  loads: LoadFigures[],
  rate: number,
): Requirement[] {
  const ours = trials.filter(({ by }) => by === 'us');
  const healthy = trials.filter(({ under }) => under === 'healthy');
  const kinds = [...new Set(healthy.map(({ kind }) => kind))];
  return [
    ...groups(ours).map(rightRequirement),
    ...(loads.length > 0
      ? [ableRequirement(rate, loads), steadyRequirement(rate, loads)]
      : []),
    ...(healthy.length > 0
      ? [quickRequirement(healthy.filter(({ by }) => by === 'us'))]
      : []),
    ...kinds.map(kind =>
      comparePlain(
        kind,
        healthy.filter(trial => trial.kind === kind),
      ),
    ),
  ];
}
