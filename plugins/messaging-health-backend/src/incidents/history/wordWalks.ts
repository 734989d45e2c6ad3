/** No walk is longer: beyond that the index of words is asked, whatever it costs. */
const LONGEST_WALK = 10_000;
/** Shorter walks save nothing. */
const SHORTEST_WALK = 200;
/** Words come in clusters, so that a walk is given so many times the length that it takes on average. */
const LEEWAY = 4;

/**
 * How many incidents are walked back in time, first few and then more, for a page of those that have the words,
 * before the index of words is asked after all; none where asking it at once is cheaper.
 *
 * `documents` is how many there are in all, `hits` how many have the words, both as the database estimates them.
 */
export function wordWalks(question: {
  documents: number;
  hits: number;
  limit: number;
}): number[] {
  const hits = Math.max(1, question.hits);
  const documents = Math.max(hits, question.documents);
  // One step of a walk and one hit of the index cost about the same.
  const steps = (question.limit * documents) / hits;
  if (hits <= steps || steps > LONGEST_WALK) {
    return [];
  }
  const first = Math.min(
    LONGEST_WALK,
    Math.max(SHORTEST_WALK, Math.ceil(LEEWAY * steps)),
  );
  return first < LONGEST_WALK ? [first, LONGEST_WALK] : [first];
}
