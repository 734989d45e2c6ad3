import { ResponseCounter } from './ResponseCounter';

describe('ResponseCounter', () => {
  it('gives a zero for every reporting organization that was quiet', () => {
    expect(new ResponseCounter(['a']).take()).toEqual([
      { organizationId: 'a', signal: 'webhook', total: 0, failed: 0 },
      { organizationId: 'a', signal: 'stage-move', total: 0, failed: 0 },
    ]);
  });

  it('counts by organization and signal, and forgets what was taken', () => {
    const counter = new ResponseCounter(['a', 'b']);
    counter.add('a', 'webhook', true);
    counter.add('a', 'webhook', false);
    counter.add('b', 'stage-move', true);

    const busy = counter.take().filter(count => count.total > 0);
    expect(busy).toEqual([
      { organizationId: 'a', signal: 'webhook', total: 2, failed: 1 },
      { organizationId: 'b', signal: 'stage-move', total: 1, failed: 1 },
    ]);
    expect(counter.take().every(count => count.total === 0)).toBe(true);
  });

  it('says nothing of an organization that does not report', () => {
    const counter = new ResponseCounter(['a']);
    counter.add('stranger', 'webhook', true);
    expect(counter.take().map(count => count.organizationId)).toEqual([
      'a',
      'a',
    ]);
  });
});
