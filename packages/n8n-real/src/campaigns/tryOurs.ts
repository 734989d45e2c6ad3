import { setTimeout as sleep } from 'node:timers/promises';
import { pushFigures } from '../backend/pushFigures';
import { VERIFY_WINDOW_SECONDS, WATCH_AFTERWARDS } from '../settings';
import { CallerWatch } from '../traffic/CallerWatch';
import { Ended } from '../switching/Operator';
import { timesOf } from '../switching/timesOf';
import { Flow, Pair } from '../world/Pair';
import { Stage } from './Stage';
import { isServedInPlace, Trial } from './Trial';

function failureOf({ operation, trouble }: Ended): string | undefined {
  if (operation?.status === 'succeeded') {
    return undefined;
  }
  if (!operation) {
    return `it was not begun. ${trouble}`;
  }
  const { status, steps } = operation;
  const step = steps.find(
    one => one.status !== 'done' && one.status !== 'waived',
  );
  return `${status} at ${step?.id}: ${
    step?.failure?.cause ?? step?.message?.text ?? 'it says no more'
  }${trouble ? `. ${trouble}` : ''}`;
}

/** One operation through our backend, then a look at who serves. */
export async function tryOurs(
  stage: Stage,
  pair: Pair,
  wanted: Flow,
  under: Trial['under'],
): Promise<Trial> {
  const { operator, customers, witness, observer, tell } = stage;
  const figures = pushFigures(observer, pair.organization.id);
  const watch =
    pair.kind === 'two-paths'
      ? new CallerWatch(stage.chatwootUrl, pair, wanted)
      : undefined;
  try {
    const ended =
      wanted === 'fallback'
        ? await operator.rollBack(pair)
        : await operator.rollForward(pair);
    const pointedAt = await watch?.stop();
    if (under === 'healthy') {
      await customers.write(pair, 0, 'Pessoa depois');
      await customers.write(pair, 1, 'Pessoa depois');
    } else {
      await sleep(WATCH_AFTERWARDS);
    }
    const { operation, askedAt, endedAt } = ended;
    const outcome = operation?.status ?? 'refused';
    const span = { wanted, startedAt: askedAt, endedAt, until: Date.now() + 1 };
    const truth = await witness.judge(pair, span);
    const failure = failureOf(ended);
    tell(
      `  ours to ${wanted}: ${outcome}, ${
        truth.isRight ? 'right' : 'NOT RIGHT'
      }, lost ${truth.refused + truth.vanished} of ${truth.sent}${
        failure ? ` (${failure})` : ''
      }`,
    );
    return {
      by: 'us',
      under,
      kind: pair.kind,
      wanted,
      organization: pair.organization.name,
      truth,
      outcome,
      isAccepted: outcome === 'succeeded',
      isInPlace: isServedInPlace(pair, wanted, truth),
      failure,
      times: timesOf(ended, VERIFY_WINDOW_SECONDS * 1000, pointedAt),
      reportedLost: operation?.switchReport?.lost,
    };
  } finally {
    figures.stop();
    await watch?.stop();
  }
}
