import { WebhookKey } from './WebhookTable';

/** What a call to a webhook runs. */
export interface ServedVersion {
  workflowId: string;
  versionId: string;
}

const nameOf = ({ method, path }: WebhookKey) => `${method} ${path}`;

/**
 * What calls really run, by webhook. n8n's claim changes when it answers a
 * publication, this only when its worker has come to it.
 */
export class ServedVersions {
  private readonly served = new Map<string, ServedVersion>();
  private readonly kept = new Map<string, ServedVersion>();

  of(key: WebhookKey): ServedVersion | undefined {
    return this.kept.get(nameOf(key)) ?? this.served.get(nameOf(key));
  }

  /** Whether the webhook was this workflow's when it was last anybody's. */
  wasLastOf(key: WebhookKey, workflowId: string): boolean {
    return this.served.get(nameOf(key))?.workflowId === workflowId;
  }

  /** @param keepRunning - what ran before goes on running in secret */
  serve(key: WebhookKey, version: ServedVersion, keepRunning: boolean): void {
    const before = this.of(key);
    if (keepRunning && before) this.kept.set(nameOf(key), before);
    else this.kept.delete(nameOf(key));
    this.served.set(nameOf(key), version);
  }

  /** From now on what is claimed is what runs. */
  release(): void {
    this.kept.clear();
  }
}
