import { evaluateCondition } from './evaluateCondition';
import { FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';
import { suspectGroups } from './suspect';
import { TriggerMemory } from './TriggerMemory';

const START = Date.UTC(2026, 0, 1, 3, 0);
const HOUR = 60 * MINUTE;
const limits = {
  minimumGroups: 3,
  windowSeconds: 5 * 60,
  keepSuspectedForSeconds: 4 * 60,
  staleAfterSeconds: 3 * 60,
};
const minute = (number: number) => START + number * MINUTE;

/** A digit is a minute's number of groups; a space is a minute without figures. */
function trackOf(trace: string): FigureTrack {
  const track = new FigureTrack(START, 120);
  [...trace].forEach((character, index) => {
    if (character !== ' ') {
      track.set(minute(index), Number(character), Number(character));
    }
  });
  return track;
}

function judge(
  trace: string,
  options: {
    at?: number;
    memory?: TriggerMemory;
    observedUpTo?: number;
    unavailable?: boolean;
    reach?: number;
    finding?: 'insufficient';
  } = {},
) {
  const at = minute(options.at ?? trace.length);
  return evaluateCondition({
    limits,
    memory: options.memory,
    track: trackOf(trace),
    observedUpTo: options.observedUpTo ?? at,
    unavailable: options.unavailable ?? false,
    at,
    reach: options.reach ?? HOUR,
    suspect: span => ({
      ...suspectGroups(span, limits),
      ...(options.finding && { finding: options.finding }),
    }),
  });
}

describe('evaluateCondition', () => {
  it.each([
    ['no groups', '00000', 'inactive'],
    ['too few groups', '00110', 'inactive'],
    ['enough groups in one minute', '00003', 'suspected'],
    ['enough groups over the window', '10101', 'suspected'],
    ['enough groups that lie too far apart', '1000010001', 'inactive'],
    ['groups whose suspicion still stands', '3000000', 'suspected'],
    ['groups long ago', '3000000000', 'inactive'],
  ])('%s: %j is %s', (_, trace, state) => {
    expect(judge(trace).state).toBe(state);
  });

  it('tells when the suspicion began and ended, also after a pause', () => {
    expect(judge('003000000000000').changes).toEqual([
      { turn: 'fires', at: minute(3), onsetAt: minute(3) },
      { turn: 'ends', at: minute(12), onsetAt: minute(12) },
    ]);
  });

  it('judges the same by one look as minute by minute', () => {
    const trace = '0010200 0003 00001110000000000000';
    let memory: TriggerMemory | undefined;
    for (let at = 1; at <= trace.length; at++) {
      const step = judge(trace.slice(0, at), { memory });
      memory = JSON.parse(JSON.stringify(step.memory)) as TriggerMemory;
      expect(step.state).toBe(judge(trace.slice(0, at)).state);
    }
    expect(memory).toEqual(judge(trace).memory);
  });

  describe('silence', () => {
    it('is no data where there never were figures', () => {
      expect(judge('   ', {})).toMatchObject({
        state: 'unknown',
        unknownReason: 'no-data',
      });
    });

    it('is not taken for zero groups, however long', () => {
      expect(judge('00    ')).toMatchObject({
        state: 'unknown',
        unknownReason: 'stale',
      });
    });

    it('is bridged for as long as figures may be old', () => {
      expect(judge('00   ').state).toBe('inactive');
    });

    it('does not end a suspicion', () => {
      const judged = judge(`3${' '.repeat(30)}`);
      expect(judged).toMatchObject({
        state: 'unknown',
        unknownReason: 'stale',
        memory: { suspectedSince: minute(1) },
      });
      expect(judged.changes).toHaveLength(1);
    });

    it('names the source that can not be asked, once its figures are old', () => {
      const options = { unavailable: true, observedUpTo: minute(2) };
      expect(judge('00', { ...options, at: 5 }).state).toBe('inactive');
      expect(judge('00', { ...options, at: 6 })).toMatchObject({
        state: 'unknown',
        unknownReason: 'source-unavailable',
      });
    });
  });

  it('says that it has nothing to compare with', () => {
    expect(judge('000', { finding: 'insufficient' })).toMatchObject({
      state: 'unknown',
      unknownReason: 'insufficient-data',
    });
  });

  it('judges no minute that is out of reach', () => {
    const trace = `3${'0'.repeat(40)}`;
    expect(judge(trace, { reach: 20 * MINUTE }).changes).toEqual([]);
  });

  it('judges no minute twice', () => {
    const first = judge('0003');
    const again = judge('0003', { memory: first.memory });
    expect(first.changes).toHaveLength(1);
    expect(again).toEqual({ ...first, changes: [] });
  });
});
