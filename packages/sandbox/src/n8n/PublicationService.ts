import { Timers } from '../timing/Timers';
import { N8nError } from './N8nError';
import { N8nFaultBoard } from './N8nFaultBoard';
import { WebhookKey, WebhookTable } from './WebhookTable';
import { RegisteredWorkflow, WorkflowRegistry } from './WorkflowRegistry';

/** Milliseconds, as measured on n8n 2.40.3. `random` draws from [0, 1). */
const SERVED_AFTER = { least: 70, most: 200 };
const ROW_GONE_AFTER = { least: 19, most: 39 };
const SLOW_SERVED_AFTER = { least: 5_000, most: 8_000 };

/**
 * How long before the row the cache entry goes: with 20 requests a second about
 * one teardown in fifty is hit, as on an idle machine.
 */
export const TEARDOWN_GAP_MS = 1;

/** What publication works on. */
export interface PublicationParts {
  registry: WorkflowRegistry;
  table: WebhookTable;
  faults: N8nFaultBoard;
  clock: Timers;
  random: () => number;
}

const keysOf = ({ method, paths }: RegisteredWorkflow): WebhookKey[] =>
  paths.map(path => ({ method, path }));

/**
 * Publishing and unpublishing: the answer is given at once, and a worker
 * changes the webhook table some time later. In between, and when the worker
 * goes wrong, `active` says something else than what is served.
 */
export class PublicationService {
  private readonly parts: PublicationParts;
  private readonly pending = new Map<string, Set<() => void>>();
  /** Workflows whose publication a fault swallowed, and how often. */
  private readonly swallowed = new Map<string, number>();
  /** Published, but the worker has not come to it yet. */
  private readonly registering = new Set<string>();
  /** Whose teardown runs now, by workflow. */
  private readonly tearingDown = new Map<string, { lookedAt: boolean }>();

  constructor(parts: PublicationParts) {
    this.parts = parts;
    for (const workflow of parts.registry.list()) {
      if (workflow.activeVersionId) this.register(workflow);
    }
  }

  publish(id: string, versionId?: string): RegisteredWorkflow {
    const { registry, clock } = this.parts;
    const workflow = registry.requirePublishable(id, versionId);
    this.refuseConflict(workflow);
    registry.publish(id, clock.now());
    this.cancelPending(id);
    if (!this.swallow(id)) this.registerLater(workflow);
    return workflow;
  }

  unpublish(id: string): RegisteredWorkflow {
    const { registry, clock } = this.parts;
    const workflow = registry.unpublish(id, clock.now());
    this.swallowed.delete(id);
    // The outbox keeps its order: a registration still to come happens first.
    if (this.registering.has(id)) this.register(workflow);
    this.cancelPending(id);
    if (this.ownsRow(workflow)) this.tearDownLater(workflow);
    return workflow;
  }

  /** Called when a fault is healed: what it had swallowed comes alive. */
  resume(): void {
    for (const id of [...this.swallowed.keys()]) {
      const workflow = this.parts.registry.find(id);
      if (!workflow || this.isSwallowing(id)) continue;
      this.swallowed.delete(id);
      if (workflow.activeVersionId) this.registerLater(workflow);
    }
  }

  isServing(id: string): boolean {
    const { registry, table } = this.parts;
    const workflow = registry.find(id);
    return Boolean(
      workflow?.activeVersionId &&
        keysOf(workflow).every(key => table.rowOwner(key) === id),
    );
  }

  /** n8n asks the webhook table, so the check itself can cache a dying row again. */
  private refuseConflict(workflow: RegisteredWorkflow): void {
    for (const key of keysOf(workflow)) {
      const owner = this.parts.table.lookUp(key);
      if (owner !== undefined && owner !== workflow.id) {
        const teardown = this.tearingDown.get(owner);
        if (teardown) teardown.lookedAt = true;
        throw N8nError.conflict();
      }
    }
  }

  private isSwallowing(id: string): boolean {
    const { faults } = this.parts;
    return (
      faults.isOn('n8n-never-served', id) ||
      faults.isOn('n8n-active-not-served', id)
    );
  }

  /** `n8n-active-not-served` gives way at the third publication in a row. */
  private swallow(id: string): boolean {
    if (!this.isSwallowing(id)) return false;
    const times = (this.swallowed.get(id) ?? 0) + 1;
    const givesWay =
      times > 2 && !this.parts.faults.isOn('n8n-never-served', id);
    if (givesWay) this.swallowed.delete(id);
    else this.swallowed.set(id, times);
    return !givesWay;
  }

  private registerLater(workflow: RegisteredWorkflow): void {
    this.registering.add(workflow.id);
    const slow = this.parts.faults.isOn('n8n-slow-publish', workflow.id);
    this.later(
      workflow.id,
      this.between(slow ? SLOW_SERVED_AFTER : SERVED_AFTER),
      () => this.register(workflow),
    );
  }

  private register(workflow: RegisteredWorkflow): void {
    this.registering.delete(workflow.id);
    keysOf(workflow).forEach(key => this.parts.table.addRow(key, workflow.id));
  }

  private tearDownLater(workflow: RegisteredWorkflow): void {
    const { table, faults } = this.parts;
    const { id } = workflow;
    const sticks = faults.isOn('n8n-stuck-conflict', id);
    // Once only, else healing by unpublishing again could never succeed.
    if (sticks) faults.set('n8n-stuck-conflict', false, [id]);
    const teardown = { lookedAt: sticks };
    this.tearingDown.set(id, teardown);
    const rowGone = this.between(ROW_GONE_AFTER);
    const keys = keysOf(workflow);
    this.later(id, rowGone - TEARDOWN_GAP_MS, () =>
      keys.forEach(key => table.dropFromCache(key, id)),
    );
    this.later(id, rowGone, () => {
      this.tearingDown.delete(id);
      for (const key of keys) {
        const owned = table.rowOwner(key) === id;
        table.dropRow(key, id);
        if (teardown.lookedAt && owned) table.remember(key, id);
      }
    });
  }

  private ownsRow(workflow: RegisteredWorkflow): boolean {
    return keysOf(workflow).some(
      key => this.parts.table.rowOwner(key) === workflow.id,
    );
  }

  private between({ least, most }: { least: number; most: number }): number {
    return Math.round(least + this.parts.random() * (most - least));
  }

  private later(id: string, milliseconds: number, action: () => void): void {
    const waiting = this.pending.get(id) ?? new Set();
    this.pending.set(id, waiting);
    const cancel = this.parts.clock.after(milliseconds, () => {
      waiting.delete(cancel);
      action();
    });
    waiting.add(cancel);
  }

  private cancelPending(id: string): void {
    this.pending.get(id)?.forEach(cancel => cancel());
    this.pending.delete(id);
    this.registering.delete(id);
    this.tearingDown.delete(id);
  }
}
