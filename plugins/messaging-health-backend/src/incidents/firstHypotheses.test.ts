import { TRIGGER_IDS } from '@messaging-health/backstage-plugin-common';
import { firstHypotheses } from './firstHypotheses';

describe('firstHypotheses', () => {
  it.each(TRIGGER_IDS)('has a first guess for %s', trigger => {
    expect(firstHypotheses([trigger], 'a report')).toEqual([
      expect.objectContaining({ code: `incident.hypothesis.${trigger}` }),
    ]);
  });

  it('starts from the report where no trigger has fired', () => {
    expect(firstHypotheses([], 'no answers since noon')[0].text).toContain(
      'no answers since noon',
    );
  });

  it('guesses nothing from nothing', () => {
    expect(firstHypotheses([], undefined)).toEqual([]);
  });
});
