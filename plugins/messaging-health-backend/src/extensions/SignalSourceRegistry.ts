import { ConflictError } from '@backstage/errors';
import {
  SignalSource,
  SignalSourcesExtensionPoint,
} from '@messaging-health/backstage-plugin-node';

/** The signal sources that the modules have added. */
export class SignalSourceRegistry implements SignalSourcesExtensionPoint {
  private readonly byId = new Map<string, SignalSource>();

  addSignalSource(source: SignalSource): void {
    if (this.byId.has(source.id)) {
      throw new ConflictError(
        `Two modules add a signal source with the id "${source.id}". Remove one of them from the backend.`,
      );
    }
    this.byId.set(source.id, source);
  }

  get sources(): SignalSource[] {
    return [...this.byId.values()];
  }
}
