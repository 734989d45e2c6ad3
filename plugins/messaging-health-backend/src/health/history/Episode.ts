/** One time that a trigger fired, or a condition was suspected, by the figures; in milliseconds. */
export interface Episode {
  /** First breach. */
  onsetAt: number;
  firesAt: number;
  /** Absent while it goes on. */
  endsAt?: number;
}

/** True where some of the episode lies in the span, whose end is exclusive. */
export function isWithin(episode: Episode, from: number, to: number): boolean {
  return episode.firesAt < to && (episode.endsAt ?? Infinity) > from;
}
