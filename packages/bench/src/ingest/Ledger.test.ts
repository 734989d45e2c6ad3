import { PushedObservation } from '@messaging-health/backstage-plugin-common';
import { Ledger } from './Ledger';
import { organizationId } from '../inventOrganization';

const AT = '2026-11-25T10:00:30.000Z';
const MINUTE = Date.parse('2026-11-25T10:00:00.000Z') / 60_000;

const observation = (
  id: string,
  change: Partial<PushedObservation> = {},
): PushedObservation => ({
  id,
  organizationId: organizationId(1),
  signal: 'webhook',
  at: AT,
  total: 10,
  failed: 1,
  ...change,
});
const stored = (total: number, failed: number, minute = MINUTE) => ({
  organizationId: organizationId(1),
  signal: 'webhook',
  minute,
  total,
  failed,
});

describe('Ledger', () => {
  let ledger: Ledger;
  beforeEach(() => {
    ledger = new Ledger();
    ledger.add(observation('a'));
    ledger.add(observation('b', { total: 5, failed: 0 }));
  });

  it('is content where every minute has what was sent', () => {
    expect(ledger.compare([stored(15, 1)])).toEqual({
      minutes: 1,
      lost: 0,
      double: 0,
    });
  });

  it('counts an observation once, however often it is sent', () => {
    ledger.add(observation('a'));
    expect(ledger.observations).toBe(2);
    expect(ledger.compare([stored(15, 1)])).toMatchObject({ double: 0 });
  });

  it('finds what is missing, of events and of failures', () => {
    expect(ledger.compare([stored(12, 0)])).toMatchObject({
      lost: 4,
      double: 0,
    });
    expect(ledger.compare([])).toMatchObject({ lost: 16, double: 0 });
  });

  it('finds what was counted twice', () => {
    expect(ledger.compare([stored(25, 2)])).toMatchObject({
      lost: 0,
      double: 11,
    });
  });

  it('does not let one minute make up for another', () => {
    expect(ledger.compare([stored(15, 1, MINUTE + 1)])).toEqual({
      minutes: 2,
      lost: 16,
      double: 16,
    });
  });

  it('does not let one organization make up for another', () => {
    const wrong = { ...stored(15, 1), organizationId: organizationId(2) };
    expect(ledger.compare([wrong])).toMatchObject({ lost: 16, double: 16 });
  });
});
