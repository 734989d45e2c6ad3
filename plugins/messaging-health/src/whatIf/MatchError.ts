/** Thrown where a name filter finds no organization, or more than can be judged at once. */
export class MatchError extends Error {
  constructor(readonly found: number) {
    super(`The name filter finds ${found} organizations.`);
    this.name = 'MatchError';
  }
}
