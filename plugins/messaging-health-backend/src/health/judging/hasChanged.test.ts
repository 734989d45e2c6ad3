import { TriggerMemory } from '../rules/TriggerMemory';
import { TriggerRecord } from '../store/TriggerRecord';
import { clocksRun, mustBeStored, saysSomethingElse } from './hasChanged';

const MINUTE = 60_000;
const record = (
  clocks: TriggerMemory | undefined,
  changes: Partial<TriggerRecord> = {},
): TriggerRecord => ({
  organizationId: 'an-organization',
  trigger: 'webhook-5xx',
  state: 'inactive',
  since: 0,
  seriesId: 1,
  clocks,
  generation: 0,
  ...changes,
});
const calm = (minute: number) => record({ evaluatedUpTo: minute * MINUTE });
const pending = (minute: number) =>
  record(
    { evaluatedUpTo: minute * MINUTE, breachingSince: 0 },
    { state: 'pending' },
  );

describe('a record', () => {
  it.each([
    ['is new', calm(1), undefined, true],
    ['stays calm', calm(2), calm(1), false],
    ['begins to breach', pending(2), calm(1), true],
    ['breaches on', pending(2), pending(1), true],
    ['breaches, within the same minute', pending(2), pending(2), false],
    ['is calm again', calm(2), pending(1), true],
    [
      'is unknown for another reason',
      record({}, { state: 'unknown', unknownReason: 'stale' }),
      record({}, { state: 'unknown', unknownReason: 'no-data' }),
      true,
    ],
    [
      'is judged by another series',
      record({ evaluatedUpTo: 1 }, { seriesId: 2 }),
      calm(1),
      true,
    ],
    ['was to be judged anew', calm(1), record(undefined), true],
  ])('that %s: stored is %4$s', (_, now, before, stored) => {
    expect(mustBeStored(now, before)).toBe(stored);
  });

  it('says something else by its state and reason alone', () => {
    expect(saysSomethingElse(calm(2), calm(1))).toBe(false);
    expect(saysSomethingElse(pending(2), calm(1))).toBe(true);
    expect(saysSomethingElse(calm(1), undefined)).toBe(true);
  });

  it.each<[TriggerMemory | undefined, boolean]>([
    [undefined, false],
    [{}, false],
    [{ evaluatedUpTo: 1, finding: 'clear', newestMinute: 1 }, false],
    [{ breachingSince: 0 }, true],
    [{ firingSince: 0 }, true],
    [{ suspectedSince: 0 }, true],
    [{ calmSince: 0 }, true],
    [{ highSince: 0 }, true],
  ])('with clocks %j: they run is %s', (clocks, run) => {
    expect(clocksRun(clocks)).toBe(run);
  });
});
