import { Requirement, Row } from '../report/report';
import { MeasuredRound, MeasuredSize } from './measureSize';
import { MOST_GROWTH, MOST_RATIO, MOST_STATEMENTS } from './settings';

/** The middle of some figures; of an even number, the upper of the two. */
export function medianOf(figures: number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
}

const rounded = (figure: number, digits = 0) => Number(figure.toFixed(digits));

function median(
  { rounds }: MeasuredSize,
  of: (round: MeasuredRound) => number,
): number {
  return medianOf(rounds.map(of));
}

const ratioOf = (size: MeasuredSize) =>
  median(size, ({ sweep, bare }) => sweep / bare);
const mostStatements = ({ rounds }: MeasuredSize) =>
  Math.max(
    ...rounds.map(round => round.crmStatements + round.portalStatements),
  );

/** The table, and what must hold. */
export function describeSweep(sizes: MeasuredSize[]): {
  rows: Row[];
  requirements: Requirement[];
} {
  const largest = sizes[sizes.length - 1];
  const [before] = sizes.slice(-2);
  const ratio = ratioOf(largest);
  const growth =
    median(largest, ({ sweep }) => sweep) /
    median(before, ({ sweep }) => sweep);
  const statements = sizes.map(mostStatements);
  return {
    rows: sizes.map(size => ({
      organizations: size.organizations,
      'round ms': rounded(median(size, ({ sweep }) => sweep)),
      'bare SQL ms': rounded(median(size, ({ bare }) => bare)),
      ratio: rounded(ratioOf(size), 2),
      'first round ms': rounded(size.first),
      'statements CRM': median(size, round => round.crmStatements),
      'statements portal': median(size, round => round.portalStatements),
      'peak MB': rounded(size.peakMegabytes),
    })),
    requirements: [
      {
        text: `a round over ${
          largest.organizations
        } organizations takes ${ratio.toFixed(
          2,
        )} times the bare SQL, at most ${MOST_RATIO}`,
        holds: ratio <= MOST_RATIO,
      },
      {
        text: `from ${before.organizations} to ${
          largest.organizations
        } organizations a round takes ${growth.toFixed(
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
