import { Requirement, Row } from '../report/report';
import { MeasuredRound, MeasuredSize } from './measureSize';
import { MOST_GROWTH, MOST_RATIO, MOST_STATEMENTS } from './settings';

/** The middle of some figures; of an even number, the upper of the two. */
export function medianOf(figures: number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}

const rounded = (figure: number, digits = 0) => Number(figure.toFixed(digits));

type Figure = (round: MeasuredRound) => number;

const sumOf = (rounds: MeasuredRound[], of: Figure) =>
  rounds.reduce((sum, round) => sum + of(round), 0);
const sweepOf: Figure = ({ sweep }) => sweep;
const bareOf: Figure = ({ bare }) => bare;

/** All rounds together, beside all their SQL together. */
const ratioOf = ({ rounds }: MeasuredSize) =>
  sumOf(rounds, sweepOf) / sumOf(rounds, bareOf);
const mostStatements = ({ rounds }: MeasuredSize) =>
  Math.max(
    ...rounds.map(round => round.crmStatements + round.portalStatements),
  );

function rowOf(size: MeasuredSize): Row {
  const { rounds } = size;
  const median = (of: Figure, among = rounds) =>
    rounded(medianOf(among.map(of)));
  return {
    organizations: size.organizations,
    'round ms': median(sweepOf),
    'with a new minute ms': median(
      sweepOf,
      rounds.filter(round => round.hasNewMinute),
    ),
    'bare SQL ms': median(bareOf),
    'ratio of all': rounded(ratioOf(size), 2),
    'first round ms': rounded(size.first),
    'statements CRM': median(round => round.crmStatements),
    'statements portal': median(round => round.portalStatements),
    'peak MB': rounded(size.peakMegabytes),
  };
}

/** The table, and what must hold. */
export function describeSweep(sizes: MeasuredSize[]): {
  rows: Row[];
  requirements: Requirement[];
} {
  const largest = sizes[sizes.length - 1];
  const [before] = sizes.slice(-2);
  const ratio = ratioOf(largest);
  const growth = sumOf(largest.rounds, sweepOf) / sumOf(before.rounds, sweepOf);
  const statements = sizes.map(mostStatements);
  return {
    rows: sizes.map(rowOf),
    requirements: [
      {
        text: `rounds over ${
          largest.organizations
        } organizations take ${ratio.toFixed(
          2,
        )} times the bare SQL, at most ${MOST_RATIO}`,
        holds: ratio <= MOST_RATIO,
      },
      {
        text: `from ${before.organizations} to ${
          largest.organizations
        } organizations rounds take ${growth.toFixed(
          1,
        )} times as long, at most ${MOST_GROWTH}`,
        holds: growth <= MOST_GROWTH,
      },
      {
        text: `the statements of a round do not grow with the organizations: at most ${statements.join(
          ', ',
        )}, allowed ${MOST_STATEMENTS}`,
        holds: statements.every(most => most <= MOST_STATEMENTS),
      },
    ],
  };
}
