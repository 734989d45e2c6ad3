/** Another replica took the round over: nothing more may be written for it. */
export class RoundLostError extends Error {
  constructor() {
    super('Another replica took the round over; this one writes nothing more.');
    this.name = 'RoundLostError';
  }
}
