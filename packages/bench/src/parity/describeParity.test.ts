import { Comparison, LocatedDifference } from './compare';
import {
  linesOf,
  requirementsOf,
  rowsOf,
  selfTestRequirements,
} from './describeParity';

const difference: LocatedDifference = {
  alert: 'equivalent',
  minute: 3,
  organization: 'gaps-0018',
  firesIn: 'prometheus',
  limits: '{}',
  folder: '/some/where',
};
const equal: Comparison = {
  families: [
    {
      family: 'gaps',
      traces: 60,
      fired: 55,
      episodes: 90,
      minutes: 10_800,
      different: 0,
    },
  ],
  differences: [],
  unequalToItself: [],
};
const holds = (comparison: Comparison) =>
  requirementsOf(comparison).every(requirement => requirement.holds);

describe('what is told of the comparison', () => {
  it('holds where nothing differs', () => {
    expect(holds(equal)).toBe(true);
    expect(requirementsOf(equal)[0].text).toBe(
      'the same firing minutes as Prometheus in 60 of 60 traces, 0 minutes differ',
    );
    expect(rowsOf(equal)[0]).toMatchObject({ family: 'gaps', traces: 60 });
  });

  it.each<Partial<Comparison>>([
    { differences: [difference] },
    { unequalToItself: ['gaps-0018'] },
    { families: [{ ...equal.families[0], fired: 0 }] },
  ])('does not hold with %j', change => {
    expect(holds({ ...equal, ...change })).toBe(false);
  });

  it('names every difference, with its minutes as spans', () => {
    const at = (minute: number, more: Partial<LocatedDifference> = {}) => ({
      ...difference,
      minute,
      ...more,
    });
    expect(
      linesOf([at(3), at(4), at(9), at(5, { firesIn: 'engine' })]),
    ).toEqual([
      'gaps-0018: fires in prometheus only, minutes 3-4, 9 (rule "equivalent", limits {}, files in /some/where)',
      'gaps-0018: fires in engine only, minutes 5 (rule "equivalent", limits {}, files in /some/where)',
    ]);
  });

  it('does not hold when a fault went unnoticed', () => {
    const [noticed, missed] = selfTestRequirements([
      { fault: 'holds too long', traces: 14, differences: 3 },
      { fault: 'forgets', traces: 280, differences: 0 },
    ]);
    expect(noticed.holds).toBe(true);
    expect(missed).toEqual({
      text: 'an engine that forgets was NOT found out in 280 traces',
      holds: false,
    });
  });
});
