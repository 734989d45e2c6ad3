import { Assassin } from '../stage/Backends';
import { Effect } from '../stage/Gate';

/** Numbers differ from life to life; what is done there does not. */
function placeOf({ system, method, path, key }: Effect): string {
  const body = key.slice(`${system} ${method} ${path} `.length);
  return `${system} ${method} ${path} ${body}`
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<uuid>')
    .replace(/\d{5,}/g, '#');
}

/**
 * Kills at every effect the first time it is about to be done, and at every effect the
 * first time it was done, each place once.
 */
export class PlannedKills {
  private readonly killed = new Set<string>();

  readonly decide: Assassin = (effect, when) => {
    const place = `${when} ${placeOf(effect)}`;
    if (this.killed.has(place)) {
      return false;
    }
    this.killed.add(place);
    return true;
  };

  /** Where a backend was killed, in order. */
  get places(): string[] {
    return [...this.killed];
  }
}
