import { setTimeout as sleep } from 'node:timers/promises';
import { WATCH_AFTERWARDS } from '../settings';
import { Flow, Pair } from '../world/Pair';
import { waitUntil } from '../waitUntil';
import { Stage } from './Stage';
import { Trial } from './Trial';

/** Without load somebody has to write, or nobody would ever be seen to be served. */
const KNOCKS_EVERY = 100;
const LOOKS_EVERY = 500;

/** One switch by the plain script, then a wait until the right flow is really served. */
export async function tryPlain(
  stage: Stage,
  pair: Pair,
  wanted: Flow,
  under: Trial['under'],
): Promise<Trial> {
  const { script, witness, customers, options, tell } = stage;
  const { startedAt, calledAt, statuses } = await script.switchTo(pair, wanted);
  let knocks = 0;
  const knocking =
    under === 'healthy'
      ? setInterval(
          () => void customers.write(pair, knocks++, 'Pessoa à porta'),
          KNOCKS_EVERY,
        )
      : undefined;
  try {
    const patience = options.patience * 1000;
    const ran = await waitUntil(patience, LOOKS_EVERY, async () =>
      (await witness.hasRun(pair.workflowIds[wanted], calledAt))
        ? true
        : undefined,
    );
    const endedAt = Date.now();
    await sleep(WATCH_AFTERWARDS);
    clearInterval(knocking);
    const span = { wanted, startedAt, endedAt, until: Date.now() + 1 };
    const truth = await witness.judge(pair, span);
    const outcome = `deactivate ${statuses.deactivate}, activate ${statuses.activate}`;
    tell(
      `  plain to ${wanted}: ${outcome}, ${
        truth.isRight ? 'right' : 'NOT RIGHT'
      }, served after ${truth.servedAfter ?? 'never'} ms, lost ${
        truth.refused + truth.vanished
      } of ${truth.sent}`,
    );
    return {
      by: 'plain script',
      under,
      kind: pair.kind,
      wanted,
      organization: pair.organization.name,
      truth,
      outcome,
      isAccepted: statuses.deactivate === 200 && statuses.activate === 200,
      isInPlace: false,
      never: !ran,
    };
  } finally {
    clearInterval(knocking);
  }
}
