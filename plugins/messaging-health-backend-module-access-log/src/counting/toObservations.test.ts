import { CountedRequest } from './CountedRequest';
import { toObservations } from './toObservations';

const ORGANIZATION = '00000000-0000-4000-8000-000000000001';
const request = (changes: Partial<CountedRequest> = {}): CountedRequest => ({
  organizationId: ORGANIZATION,
  signal: 'webhook',
  at: new Date('2026-03-01T03:00:10Z'),
  failed: false,
  ...changes,
});
const delivery = Buffer.from('the bytes of a delivery');
const idsOf = (...args: Parameters<typeof toObservations>) =>
  toObservations(...args).map(({ id }) => id);

describe('toObservations', () => {
  it('makes one of each request that has an id', () => {
    const at = new Date('2026-03-01T03:00:59.999Z');
    const requests = [
      request({ id: 'a' }),
      request({ id: 'b', at, failed: true }),
    ];
    expect(toObservations(requests, 'line', delivery)).toEqual([
      expect.objectContaining({ total: 1, failed: 0 }),
      {
        id: expect.stringMatching(/^[\w-]{43}$/),
        organizationId: ORGANIZATION,
        signal: 'webhook',
        at: '2026-03-01T03:00:59.999Z',
        total: 1,
        failed: 1,
      },
    ]);
  });

  it('gives a request the same id in any delivery, and no other request that id', () => {
    const [id] = idsOf([request({ id: 'a' })], 'line', delivery);
    const others = [
      request({ id: 'b' }),
      request({ id: 'a', signal: 'stage-move' }),
      request({ id: 'a', organizationId: ORGANIZATION.replace('1', '2') }),
    ];
    expect(
      idsOf([...others, request({ id: 'a' })], 'line', Buffer.from('other')).at(
        -1,
      ),
    ).toBe(id);
    expect(idsOf(others, 'line', delivery)).not.toContain(id);
    expect(new Set(idsOf(others, 'line', delivery)).size).toBe(3);
  });

  it('keeps no word of an id that could be personal', () => {
    const [id] = idsOf([request({ id: '+5511988887777' })], 'line', delivery);
    expect(id).not.toContain('5511988887777');
  });

  it('adds up by organization, signal and minute', () => {
    const requests = [
      request({ id: 'a', failed: true }),
      request({ id: 'b', at: new Date('2026-03-01T03:00:20Z') }),
      request({ id: 'c', at: new Date('2026-03-01T03:01:00Z') }),
      request({ id: 'd', signal: 'stage-move' }),
    ];
    expect(
      toObservations(requests, 'delivery', delivery).map(
        ({ signal, at, total, failed }) => [signal, at, failed, total],
      ),
    ).toEqual([
      ['webhook', '2026-03-01T03:00:20.000Z', 1, 2],
      ['webhook', '2026-03-01T03:01:00.000Z', 0, 1],
      ['stage-move', '2026-03-01T03:00:10.000Z', 0, 1],
    ]);
  });

  it('knows a delivery by its lines, in whatever order and packing', () => {
    const lines = [request({ id: 'a' }), request({ id: 'b' })];
    const ids = idsOf(lines, 'delivery', delivery);
    const packedAnew = Buffer.from('other bytes');
    expect(idsOf([...lines].reverse(), 'delivery', packedAnew)).toEqual(ids);
    expect(idsOf(lines.slice(1), 'delivery', delivery)).not.toEqual(ids);
  });

  it('knows a delivery without ids by its bytes', () => {
    const lines = [request(), request()];
    const ids = idsOf(lines, 'line', delivery);
    expect(ids).toHaveLength(1);
    expect(idsOf(lines, 'line', delivery)).toEqual(ids);
    expect(idsOf(lines, 'line', Buffer.from('other bytes'))).not.toEqual(ids);
  });
});
