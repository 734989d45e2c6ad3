import { Episode } from '../history/Episode';

/** An episode under other limits, the recorded one that it stands for, or both. */
export interface EpisodePair {
  would?: Episode;
  did?: Episode;
}

/**
 * Pairs episodes that would have been with those that were: first those that overlap,
 * then, of the rest, those that lie within `near` of each other. Each at most once;
 * what goes on lasts until `end`. By the time at which they begin.
 */
export function compareEpisodes(
  would: Episode[],
  did: Episode[],
  options: { near: number; end: number },
): EpisodePair[] {
  const overlapping = pair(would, did, 0, options.end);
  const near = pair(
    overlapping.would,
    overlapping.did,
    options.near,
    options.end,
  );
  const pairs: EpisodePair[] = [
    ...overlapping.pairs,
    ...near.pairs,
    ...near.would.map(episode => ({ would: episode })),
    ...near.did.map(episode => ({ did: episode })),
  ];
  return pairs.sort((a, b) => beginOf(a) - beginOf(b));
}

function beginOf({ would, did }: EpisodePair): number {
  return Math.min(would?.firesAt ?? Infinity, did?.firesAt ?? Infinity);
}

/** One pass in the order of time. What was not paired is left for the next. */
function pair(would: Episode[], did: Episode[], distance: number, end: number) {
  const pairs: EpisodePair[] = [];
  const left = { would: [] as Episode[], did: [] as Episode[] };
  let w = 0;
  let d = 0;
  while (w < would.length && d < did.length) {
    const wouldEnd = would[w].endsAt ?? end;
    const didEnd = did[d].endsAt ?? end;
    const gap = Math.max(would[w].firesAt - didEnd, did[d].firesAt - wouldEnd);
    if (gap <= distance) {
      pairs.push({ would: would[w++], did: did[d++] });
    } else if (wouldEnd <= didEnd) {
      left.would.push(would[w++]);
    } else {
      left.did.push(did[d++]);
    }
  }
  return {
    pairs,
    would: [...left.would, ...would.slice(w)],
    did: [...left.did, ...did.slice(d)],
  };
}
