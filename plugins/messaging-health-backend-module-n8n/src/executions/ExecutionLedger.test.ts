import { N8nExecution } from '../client/schemas';
import { ExecutionLedger } from './ExecutionLedger';

const MINUTE = 60_000;
const START = Date.UTC(2026, 2, 1, 3);
const at = (minutes: number) => START + minutes * MINUTE;

const executionOf = (
  id: number,
  stopped: number,
  status = 'success',
): N8nExecution => ({
  id: String(id),
  status,
  mode: 'webhook',
  workflowId: 'w',
  startedAt: new Date(at(stopped) - 1_000),
  stoppedAt: new Date(at(stopped)),
});

describe('ExecutionLedger', () => {
  it('counts an execution once, however often it is listed', () => {
    const ledger = new ExecutionLedger(at(0), at(10));
    ledger.add([executionOf(1, 2), executionOf(2, 2, 'error')]);
    ledger.add([executionOf(2, 2, 'error'), executionOf(1, 2)]);
    expect(ledger.tally().get('w')).toEqual({
      total: 2,
      failed: 1,
      minutes: new Map([[at(2), { total: 2, failed: 1 }]]),
    });
  });

  it('covers an hour and no more, also as time goes on', () => {
    const ledger = new ExecutionLedger(at(-600), at(0));
    expect(ledger.coveredFrom).toBe(at(-60));
    ledger.add([executionOf(1, -61), executionOf(2, -59), executionOf(3, -1)]);
    expect(ledger.tally().get('w')?.total).toBe(2);

    ledger.completeTo(at(5));
    expect(ledger.coveredFrom).toBe(at(-55));
    expect(ledger.tally().get('w')?.total).toBe(1);
  });

  it('forgets no completeness', () => {
    const ledger = new ExecutionLedger(at(0), at(10));
    expect(ledger.completeUpTo).toBe(at(0));
    ledger.completeTo(at(9));
    ledger.completeTo(at(8));
    expect(ledger.completeUpTo).toBe(at(9));
  });

  it('covers less where there is more than it may remember', () => {
    const ledger = new ExecutionLedger(at(0), at(10), 3);
    ledger.add([1, 2, 3, 4, 5].map(stopped => executionOf(stopped, stopped)));
    expect(ledger.coveredFrom).toBe(at(3));
    expect([...(ledger.tally().get('w')?.minutes.keys() ?? [])]).toEqual([
      at(3),
      at(4),
      at(5),
    ]);
  });
});
