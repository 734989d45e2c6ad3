import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DriftKind,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { withDeadline } from '../../operations/engine/withDeadline';
import { explainProblem } from '../explainProblem';
import { Comparison, FoundDrift, Look } from './Look';
import { Silences } from './Silences';

/** Three rounds of it still fit the minute in which drift must be noticed. */
const PATIENCE_MILLISECONDS = 8_000;

/** Whom it is for, and what the round already knows. */
interface ComparisonRound {
  organizationId: string;
  silences: Silences;
  signal: AbortSignal;
}

type Seen = { found: FoundDrift[] } | { problem: Statement };

async function take(
  deps: { clock: Clock; logger: LoggerService },
  look: Look,
  round: ComparisonRound,
): Promise<Seen> {
  const { silences, signal } = round;
  if (silences.has(look.asks)) {
    return {
      problem: say('watch.drift.not-asked-again', { system: look.asks }),
    };
  }
  try {
    return {
      found: await withDeadline({
        pacemaker: deps.clock,
        milliseconds: PATIENCE_MILLISECONDS,
        signal,
        work: inner => look.find(inner),
      }),
    };
  } catch (error) {
    signal.throwIfAborted();
    silences.hear(look.asks, round.organizationId, error);
    deps.logger.debug(`A look for drift failed at ${look.asks}: ${error}`);
    return { problem: explainProblem(error) };
  }
}

/** Takes all looks at once, and puts together what they saw and what they could not see. */
export async function compare(
  deps: { clock: Clock; logger: LoggerService },
  looks: Look[],
  round: ComparisonRound,
): Promise<Comparison> {
  const seen = await Promise.all(looks.map(look => take(deps, look, round)));
  const found: FoundDrift[] = [];
  const compared: DriftKind[] = [];
  let problem: Statement | undefined;
  seen.forEach((one, index) => {
    if ('found' in one) {
      found.push(...one.found);
      compared.push(...looks[index].tellsOf);
    } else {
      problem ??= one.problem;
    }
  });
  return { found, compared, problem };
}
