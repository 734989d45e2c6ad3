/** How long n8n's memory cache keeps an entry (N8N_CACHE_MEMORY_TTL's default). */
export const CACHE_LIFETIME_MS = 3_600_000;

interface CacheEntry {
  workflowId: string;
  expiresAt: number;
}

/** A method on a path: what n8n's webhook table is keyed by. */
export interface WebhookKey {
  method: string;
  path: string;
}

const text = ({ method, path }: WebhookKey) => `${method} ${path}`;

/**
 * Who owns which webhook, in n8n's two places: the rows of the database and
 * the cache in front of them. They drift apart when somebody looks up a path
 * between the two halves of its teardown: that look-up finds the row, caches
 * it again, and the entry outlives the row. GET and OPTIONS read rows, POST
 * reads the cache first, so the two kinds of probe then disagree.
 */
export class WebhookTable {
  private readonly rows = new Map<string, { key: WebhookKey; owner: string }>();
  private readonly cache = new Map<string, CacheEntry>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** False when somebody else's row is there already: the later of two publishers stays dead. */
  addRow(key: WebhookKey, workflowId: string): boolean {
    const row = this.rows.get(text(key));
    if (row && row.owner !== workflowId) return false;
    this.rows.set(text(key), { key, owner: workflowId });
    this.remember(key, workflowId);
    return true;
  }

  /** First half of a teardown. */
  dropFromCache(key: WebhookKey, workflowId: string): void {
    if (this.cached(key) === workflowId) this.cache.delete(text(key));
  }

  /** Second half of a teardown. */
  dropRow(key: WebhookKey, workflowId: string): void {
    if (this.rowOwner(key) === workflowId) this.rows.delete(text(key));
  }

  /** Leaves an entry behind as a look-up in the middle of a teardown would. */
  remember(key: WebhookKey, workflowId: string): void {
    this.cache.set(text(key), {
      workflowId,
      expiresAt: this.now() + CACHE_LIFETIME_MS,
    });
  }

  /** Reads as a POST and a conflict check do: the cache, else the row, which is cached again. */
  lookUp(key: WebhookKey): string | undefined {
    const cached = this.cached(key);
    if (cached !== undefined) return cached;
    const owner = this.rowOwner(key);
    if (owner !== undefined) this.remember(key, owner);
    return owner;
  }

  rowOwner(key: WebhookKey): string | undefined {
    return this.rows.get(text(key))?.owner;
  }

  /** The webhooks that have a row of this workflow. */
  rowsOf(workflowId: string): WebhookKey[] {
    return [...this.rows.values()]
      .filter(({ owner }) => owner === workflowId)
      .map(({ key }) => key);
  }

  /** Methods that have a row on the path: what GET and OPTIONS see. */
  methodsOf(path: string): string[] {
    return [...this.rows.values()]
      .filter(({ key }) => key.path === path)
      .map(({ key }) => key.method);
  }

  private cached(key: WebhookKey): string | undefined {
    const entry = this.cache.get(text(key));
    if (!entry) return undefined;
    if (entry.expiresAt > this.now()) return entry.workflowId;
    this.cache.delete(text(key));
    return undefined;
  }
}
