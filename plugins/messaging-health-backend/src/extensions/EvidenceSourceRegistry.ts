import { ConflictError } from '@backstage/errors';
import {
  EvidenceSource,
  EvidenceSourcesExtensionPoint,
} from '@messaging-health/backstage-plugin-node';

/** The sources of evidence that the modules, and the core itself, have added. */
export class EvidenceSourceRegistry implements EvidenceSourcesExtensionPoint {
  private readonly byId = new Map<string, EvidenceSource>();

  addEvidenceSource(source: EvidenceSource): void {
    if (this.byId.has(source.id)) {
      throw new ConflictError(
        `Two modules add a source of evidence with the id "${source.id}". Remove one of them from the backend.`,
      );
    }
    this.byId.set(source.id, source);
  }

  get sources(): EvidenceSource[] {
    return [...this.byId.values()];
  }
}
