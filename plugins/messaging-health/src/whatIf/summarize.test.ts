import { whatIfAnswer } from '../testing';
import { summarize } from './summarize';

const [fresh, gone, sooner, later] = whatIfAnswer.comparisons;

describe('summarize', () => {
  it('counts the outcomes, and how much sooner at the median', () => {
    expect(summarize(whatIfAnswer.comparisons)).toEqual({
      newOrganizations: 1,
      counts: { new: 1, gone: 1, kept: 2 },
      medianSoonerSeconds: 60,
    });
  });

  it('counts an organization once, however often it would have fired', () => {
    expect(
      summarize([fresh, { ...fresh, trigger: 'duplicates' }]),
    ).toMatchObject({ newOrganizations: 1, counts: { new: 2 } });
  });

  it('takes the middle one of an odd number', () => {
    expect(
      summarize([later, sooner, { ...sooner, soonerBySeconds: 0 }])
        .medianSoonerSeconds,
    ).toBe(0);
  });

  it('has no median where nothing is kept', () => {
    expect(summarize([fresh, gone]).medianSoonerSeconds).toBeUndefined();
    expect(summarize([]).counts).toEqual({ new: 0, gone: 0, kept: 0 });
  });
});
