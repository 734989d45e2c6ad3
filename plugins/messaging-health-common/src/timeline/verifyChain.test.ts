import { GENESIS_HASH, hashEntry } from './hashChain';
import { TimelineEntry } from './TimelineEntry';
import { verifyChain } from './verifyChain';

function chainOf(length: number): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let previousHash = GENESIS_HASH;
  for (let sequence = 1; sequence <= length; sequence++) {
    const content = {
      organizationId: '00000000-0000-4000-8000-00000000000a',
      incident: 'INC-000001',
      sequence,
      at: `2026-03-01T03:00:0${sequence}.000Z`,
      actor: { type: 'system' as const, replica: 'one' },
      kind: 'note' as const,
      statement: {
        code: 'note',
        values: { sequence },
        text: `Entry ${sequence}`,
      },
      details: {},
      previousHash,
    };
    previousHash = hashEntry(content);
    entries.push({ ...content, hash: previousHash });
  }
  return entries;
}

describe('verifyChain', () => {
  it('finds nothing wrong in a chain as it was written', () => {
    const chain = chainOf(4);
    expect(verifyChain(chain)).toEqual({
      intact: true,
      entries: 4,
      head: chain[3].hash,
    });
    expect(verifyChain([])).toEqual({
      intact: true,
      entries: 0,
      head: GENESIS_HASH,
    });
  });

  it('does not depend on the order of keys', () => {
    const shuffled = chainOf(2).map(
      entry =>
        Object.fromEntries(
          Object.entries(entry).reverse(),
        ) as unknown as TimelineEntry,
    );
    expect(verifyChain(shuffled)).toMatchObject({ intact: true });
  });

  it.each([
    ['text', { statement: { code: 'note', values: {}, text: 'All was well' } }],
    ['time', { at: '2026-03-01T02:00:00.000Z' }],
    [
      'actor',
      { actor: { type: 'user' as const, entityRef: 'user:default/eva' } },
    ],
    [
      'organization',
      { organizationId: '00000000-0000-4000-8000-00000000000b' },
    ],
  ])('names an entry whose %s was altered', (_what, change) => {
    const chain = chainOf(4);
    chain[2] = { ...chain[2], ...change };
    expect(verifyChain(chain)).toMatchObject({
      intact: false,
      sequence: 3,
      problem: 'altered',
    });
  });

  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('names the place where entry %i was dropped', (index, sequence) => {
    const chain = chainOf(4);
    chain.splice(index, 1);
    expect(verifyChain(chain)).toMatchObject({
      intact: false,
      sequence,
      problem: 'missing-or-reordered',
    });
  });

  it('names the place where entries were reordered', () => {
    const [first, second, third] = chainOf(3);
    expect(verifyChain([first, third, second])).toMatchObject({
      intact: false,
      sequence: 2,
    });
  });

  it('names an entry that was rewritten with a hash of its own', () => {
    const chain = chainOf(3);
    const { hash: _hash, ...content } = {
      ...chain[1],
      at: '2026-03-01T02:00:00.000Z',
    };
    chain[1] = { ...content, hash: hashEntry(content) };
    expect(verifyChain(chain)).toMatchObject({
      intact: false,
      sequence: 3,
      problem: 'unlinked',
    });
  });
});
