import { Requirement, Row } from '../report/report';
import { Comparison, LocatedDifference } from './compare';
import { FaultFound } from './selfTest';

/** In fewer traces of a family than this it may well be that none fires. */
const TELLING = 50;

/** What the table says of the comparison: a family a row. */
export function rowsOf({ families }: Comparison): Row[] {
  return families.map(count => ({
    family: count.family,
    traces: count.traces,
    minutes: count.minutes,
    'traces that fire': count.fired,
    episodes: count.episodes,
    'traces that differ': count.different,
  }));
}

/** The comparison's requirements. */
export function requirementsOf(comparison: Comparison): Requirement[] {
  const { families, differences, unequalToItself } = comparison;
  const sum = (figure: 'traces' | 'episodes' | 'different') =>
    families.reduce((all, count) => all + count[figure], 0);
  return [
    {
      text: `the same firing minutes as Prometheus in ${
        sum('traces') - sum('different')
      } of ${sum('traces')} traces, ${differences.length} minutes differ`,
      holds: differences.length === 0,
    },
    {
      text: `judged at once as judged round by round, ${unequalToItself.length} traces differ`,
      holds: unequalToItself.length === 0,
    },
    {
      text: `${sum('episodes')} episodes fire, some in every family`,
      holds: families.every(
        ({ traces, fired }) => traces < TELLING || fired > 0,
      ),
    },
  ];
}

/** What the self-test must hold: every fault is noticed. */
export function selfTestRequirements(faults: FaultFound[]): Requirement[] {
  return faults.map(({ fault, traces, differences }) => ({
    text:
      differences > 0
        ? `an engine that ${fault} is found out within ${traces} traces`
        : `an engine that ${fault} was NOT found out in ${traces} traces`,
    holds: differences > 0,
  }));
}

/** Whole minutes as spans: `3-5, 9`. */
function spansOf(minutes: number[]): string {
  const spans: Array<[number, number]> = [];
  for (const minute of minutes) {
    const last = spans.at(-1);
    if (last && minute === last[1] + 1) {
      last[1] = minute;
    } else {
      spans.push([minute, minute]);
    }
  }
  return spans
    .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
    .join(', ');
}

/** Every difference for people: a line for each trace, rule and side. */
export function linesOf(differences: LocatedDifference[]): string[] {
  const groups = new Map<string, LocatedDifference[]>();
  for (const difference of differences) {
    const { organization, alert, firesIn } = difference;
    const key = [organization, alert, firesIn].join();
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].map(group => {
    const [{ organization, alert, firesIn, limits, folder }] = group;
    const minutes = spansOf(group.map(({ minute }) => minute));
    return `${organization}: fires in ${firesIn} only, minutes ${minutes} (rule "${alert}", limits ${limits}, files in ${folder})`;
  });
}
