/** What everything throws once the process of a test is dead. */
export class DeathError extends Error {
  readonly name = 'DeathError';
}

/**
 * Kills a process at one of its points: before each statement, before and after
 * each effect outside. From then on nothing succeeds until it is revived, as for a
 * process that is gone.
 */
export class Death {
  private passed = 0;
  private isDead = false;
  /** The point to die at, counted from 1. */
  killAt = Number.POSITIVE_INFINITY;
  /** Where it died, to name a failing kill point. */
  diedAt: string | undefined;

  /** So many points were passed so far. */
  get count(): number {
    return this.passed;
  }

  point(name: string): void {
    if (!this.isDead) {
      this.passed += 1;
      if (this.passed === this.killAt) {
        this.die(name);
      }
    }
    if (this.isDead) {
      throw new DeathError(`dead since: ${this.diedAt}`);
    }
  }

  /** Kills the process here and now. */
  die(name: string): void {
    this.isDead = true;
    this.diedAt = name;
  }

  revive(): void {
    this.isDead = false;
    this.killAt = Number.POSITIVE_INFINITY;
  }
}
