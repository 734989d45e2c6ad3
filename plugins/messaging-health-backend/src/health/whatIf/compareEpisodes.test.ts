import { randomOf } from '../__testUtils__/randomOf';
import { Episode } from '../history/Episode';
import { compareEpisodes } from './compareEpisodes';

const episode = (firesAt: number, endsAt?: number): Episode => ({
  onsetAt: firesAt - 10,
  firesAt,
  endsAt,
});
const compare = (would: Episode[], did: Episode[], near = 15) =>
  compareEpisodes(would, did, { near, end: 1000 });

describe('episodes that would have been, beside those that were', () => {
  it('are the same trouble where they overlap', () => {
    const would = episode(100, 140);
    const did = episode(120, 150);
    expect(compare([would], [did])).toEqual([{ would, did }]);
  });

  it('are the same trouble where one follows close on the other', () => {
    const would = episode(100, 110);
    expect(compare([would], [episode(125, 150)])).toHaveLength(1);
    expect(compare([would], [episode(126, 150)])).toEqual([
      { would },
      { did: episode(126, 150) },
    ]);
  });

  it('are new or gone where they stand alone, in the order of time', () => {
    const would = [episode(300, 310), episode(500, 510)];
    const did = [episode(100, 110), episode(400, 410)];
    expect(compare(would, did)).toEqual([
      { did: did[0] },
      { would: would[0] },
      { did: did[1] },
      { would: would[1] },
    ]);
  });

  it('go with the one they overlap before one that is merely near', () => {
    const did = [episode(100, 110), episode(130, 160)];
    const would = episode(120, 150);
    expect(compare([would], did)).toEqual([
      { did: did[0] },
      { would, did: did[1] },
    ]);
  });

  it('stand for one another only once', () => {
    const did = episode(100, 200);
    const would = [episode(100, 130), episode(150, 180)];
    expect(compare(would, [did])).toEqual([
      { would: would[0], did },
      { would: would[1] },
    ]);
  });

  it('go on to the end of the span where they have no end', () => {
    const would = episode(100);
    const did = episode(900, 950);
    expect(compare([would], [did])).toEqual([{ would, did }]);
  });

  it('are all there, each once, however they lie', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const next = randomOf(seed);
      const invent = () => {
        const episodes: Episode[] = [];
        for (let at = 10; at < 900; ) {
          const ends = at + 1 + Math.floor(next() * 60);
          episodes.push(episode(at, ends));
          at = ends + 1 + Math.floor(next() * 80);
        }
        return episodes;
      };
      const would = invent();
      const did = invent();
      const pairs = compare(would, did);
      const inOrder = (episodes: Array<Episode | undefined>) =>
        episodes
          .flatMap(one => one ?? [])
          .sort((a, b) => a.firesAt - b.firesAt);
      expect(inOrder(pairs.map(pair => pair.would))).toEqual(would);
      expect(inOrder(pairs.map(pair => pair.did))).toEqual(did);
    }
  });
});
