import { Requirement, Row } from '../report/report';
import { Balance } from './Ledger';
import { medianOf } from './medianOf';
import { Pair, Rates } from './phases/measureRates';
import { Outcome } from './sending/Sender';

/** At least this share of the bare insertions' rate. */
const LEAST_SHARE = 0.5;

/** What one phase left behind. */
export interface PhaseResult {
  phase: string;
  outcome?: Outcome;
  balance: Balance;
  /** Observations that there are, and such as the backend keeps. */
  sent: number;
  kept: number;
  /** How often a backend was killed; that must have been felt. */
  kills?: number;
}

/** The share of a kind of request: the middle of its rounds, each beside the bare insertion of the same rows. */
function shareOf(pairs: readonly Pair[]): number {
  return medianOf(pairs.map(({ bare, pushed }) => pushed / bare));
}

/** Rates and shares, for the table. */
export function rateRows({ plain, gzip }: Rates): Row[] {
  const row = (what: string, rates: number[], share: number): Row => ({
    what,
    'observations/s (median)': Math.round(medianOf(rates)),
    lowest: Math.min(...rates),
    highest: Math.max(...rates),
    'of bare': share.toFixed(2),
  });
  const pushed = (pairs: Pair[]) => pairs.map(pair => pair.pushed);
  return [
    row(
      'bare insertion by knex',
      [...plain, ...gzip].map(({ bare }) => bare),
      1,
    ),
    row('pushed over HTTP', pushed(plain), shareOf(plain)),
    row('pushed over HTTP, gzip', pushed(gzip), shareOf(gzip)),
  ];
}

/** The rates' requirements. */
export function rateRequirements(rates: Rates): Requirement[] {
  return (['plain', 'gzip'] as const).map(kind => {
    const share = shareOf(rates[kind]);
    return {
      text: `${kind} requests reach ${share.toFixed(
        2,
      )} of the bare insertions' rate, at least ${LEAST_SHARE}`,
      holds: share >= LEAST_SHARE,
    };
  });
}

/** A phase's requirements: nothing lost, nothing double, no refusal, and kills that were felt. */
export function phaseRequirements(result: PhaseResult): Requirement[] {
  const { phase, outcome, balance, sent, kept, kills = 0 } = result;
  const stored = {
    text: `${phase}: losses ${balance.lost}, double ${balance.double}, over ${balance.minutes} minutes of series; ${kept} of ${sent} observations kept`,
    holds: balance.lost === 0 && balance.double === 0 && kept === sent,
  };
  return outcome
    ? [stored, requireOfRequests(phase, outcome, kills)]
    : [stored];
}

function requireOfRequests(
  phase: string,
  outcome: Outcome,
  kills: number,
): Requirement {
  const { cut, lost, unreachable, refused, repeated } = outcome;
  const failures = Object.values(refused).reduce((sum, one) => sum + one, 0);
  const told = `${cut} requests cut off, ${failures} refused, ${lost} answers lost, ${repeated} observations sent again that were stored already`;
  return kills > 0
    ? {
        text: `${phase}: ${kills} x kill -9 in the middle; ${told}`,
        holds: cut >= kills,
      }
    : {
        text: `${phase}: ${told}`,
        holds: cut + unreachable + failures === 0,
      };
}
