import { ConflictError, ServiceUnavailableError } from '@backstage/errors';

/** Holds the one platform of a kind that a module has set. */
export class PlatformSlot<Platform extends object> {
  private platform: Platform | undefined;

  constructor(
    private readonly role: string,
    /** The package to install where no module has set one. */
    private readonly suggestedModule: string,
  ) {}

  set(platform: Platform): void {
    if (this.platform) {
      throw new ConflictError(
        `Two modules set the ${this.role}. Keep one of them in the backend.`,
      );
    }
    this.platform = platform;
  }

  /** Throws where there is none, with the module to install. */
  get(): Platform {
    if (!this.platform) {
      throw new ServiceUnavailableError(
        `No ${this.role} is installed. Add a module that sets one to the backend, for example ${this.suggestedModule}.`,
      );
    }
    return this.platform;
  }

  get installed(): boolean {
    return this.platform !== undefined;
  }
}
