import { DEFAULT_LIMITS } from '@messaging-health/backstage-plugin-common';
import { suspectGroups, suspectVolume } from './suspect';

const volume = DEFAULT_LIMITS['whatsapp-regression'];

describe('groups of duplicates', () => {
  it.each([
    [0, 'clear'],
    [2, 'clear'],
    [3, 'suspect'],
    [40, 'suspect'],
  ])('%d of them are %s at a minimum of 3', (groups, finding) => {
    expect(
      suspectGroups(
        { total: groups, failed: groups },
        DEFAULT_LIMITS.duplicates,
      ),
    ).toEqual({ finding, measure: 'groups', observed: groups, limit: 3 });
  });
});

describe('a volume', () => {
  it.each([
    ['usual', 100, 100, 'clear'],
    ['just at the share', 30, 100, 'clear'],
    ['under the share', 29, 100, 'suspect'],
    ['nothing at all', 0, 100, 'suspect'],
    ['nothing, of little that is usual', 0, 19, 'insufficient'],
    ['nothing, of just enough that is usual', 0, 20, 'suspect'],
    ['few, and nothing is known of weeks past', 10, undefined, 'insufficient'],
  ])('that is %s is judged by the usual one', (_, total, usual, finding) => {
    const suspicion = suspectVolume({ total, failed: 0 }, usual, volume);
    expect(suspicion).toMatchObject({ finding, measure: 'volume' });
    expect(suspicion.observed).toBe(total);
    expect(suspicion.limit).toBeCloseTo(0.3 * (usual ?? 0));
  });

  it('is suspected for its failures although it is the usual one', () => {
    expect(suspectVolume({ total: 100, failed: 2 }, 100, volume)).toEqual({
      finding: 'suspect',
      measure: 'failures',
      observed: 0.02,
      limit: 0.01,
    });
  });

  it('is not suspected at just the threshold of failures', () => {
    expect(suspectVolume({ total: 100, failed: 1 }, 100, volume)).toMatchObject(
      { finding: 'clear', measure: 'volume' },
    );
  });

  it('judges failures of enough events only', () => {
    expect(
      suspectVolume({ total: 19, failed: 19 }, undefined, volume).finding,
    ).toBe('insufficient');
    expect(
      suspectVolume({ total: 20, failed: 20 }, undefined, volume).finding,
    ).toBe('suspect');
  });

  it('is cleared by its failures alone where weeks past are not known', () => {
    expect(
      suspectVolume({ total: 50, failed: 0 }, undefined, volume),
    ).toMatchObject({ finding: 'clear', measure: 'failures', observed: 0 });
  });
});
