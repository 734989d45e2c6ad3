import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { createNotice } from './createNotice';

describe('createNotice', () => {
  it('tells each message at once, and then once an hour', () => {
    const clock = new FakeClock('2026-03-01T03:00:00Z');
    const told: string[] = [];
    const notice = createNotice(message => told.push(message), clock);
    for (const message of ['a', 'b', 'a']) {
      notice(message);
    }
    expect(told).toEqual(['a', 'b']);
    clock.advance(3_599_000);
    notice('a');
    expect(told).toEqual(['a', 'b']);
    clock.advance(1_000);
    notice('a');
    expect(told).toEqual(['a', 'b', 'a']);
  });

  it('forgets rather than grow without end', () => {
    const told: string[] = [];
    const notice = createNotice(
      message => told.push(message),
      new FakeClock('2026-03-01T03:00:00Z'),
    );
    for (let number = 0; number <= 1_000; number++) {
      notice(`message ${number}`);
    }
    notice('message 0');
    expect(told).toHaveLength(1_002);
  });
});
