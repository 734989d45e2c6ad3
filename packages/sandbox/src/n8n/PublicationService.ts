import { Timers } from '../timing/Timers';
import { N8nDefinition } from './N8nDefinition';
import { N8nError } from './N8nError';
import { N8nFaultBoard } from './N8nFaultBoard';
import { PendingWork } from './PendingWork';
import { activeVersionOf, RegisteredWorkflow } from './RegisteredWorkflow';
import { ServedVersion, ServedVersions } from './ServedVersions';
import { SwallowedPublications } from './SwallowedPublications';
import { webhookKeysOf } from './webhookKeysOf';
import { WebhookKey, WebhookTable } from './WebhookTable';
import { WorkflowEdit, WorkflowRegistry } from './WorkflowRegistry';

/** Milliseconds, as measured on n8n 2.40.3. `random` draws from [0, 1). */
const SERVED_AFTER = { least: 70, most: 200 };
const ROW_GONE_AFTER = { least: 19, most: 39 };
const SLOW_SERVED_AFTER = { least: 5_000, most: 8_000 };

/** When "somebody else" undoes a change, under `n8n-undone`. */
export const UNDONE_AFTER_MS = 300;

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

const activeKeysOf = (workflow: RegisteredWorkflow): WebhookKey[] => {
  const definition = activeVersionOf(workflow);
  return definition ? webhookKeysOf(definition) : [];
};

/**
 * Publishing and unpublishing: the answer is given at once, and a worker
 * changes the webhook table some time later. In between, and when the worker
 * goes wrong, `active` says something else than what is served.
 */
export class PublicationService {
  private readonly parts: PublicationParts;
  private readonly served = new ServedVersions();
  private readonly pending: PendingWork;
  private readonly swallowed: SwallowedPublications;
  /** Published, but the worker has not come to it yet. */
  private readonly registering = new Set<string>();
  /** Whose teardown runs now, by workflow. */
  private readonly tearingDown = new Map<string, { lookedAt: boolean }>();
  /** Unpublished, and served nevertheless. */
  private readonly ghosts = new Set<string>();

  constructor(parts: PublicationParts) {
    this.parts = parts;
    this.pending = new PendingWork(parts.clock);
    this.swallowed = new SwallowedPublications(parts.faults);
    for (const workflow of parts.registry.list()) {
      if (workflow.activeVersionId) this.register(workflow);
    }
  }

  publish(id: string, versionId?: string): RegisteredWorkflow {
    const { registry } = this.parts;
    const workflow = registry.requirePublishable(id, versionId);
    const { versions } = workflow;
    const wanted = versionId ?? workflow.versionId;
    const older = [...versions.keys()].find(version => version !== wanted);
    const released =
      older !== undefined &&
      this.parts.faults.isOn('n8n-wrong-version-served', id)
        ? older
        : wanted;
    const published = this.release(workflow, released);
    this.undoLater(id, () => this.takeDown(id));
    return published;
  }

  unpublish(id: string): RegisteredWorkflow {
    const { registry, faults } = this.parts;
    if (registry.find(id) && faults.isOn('n8n-unpublish-refused', id)) {
      throw N8nError.unpublishRefused();
    }
    const versionId = registry.find(id)?.activeVersionId;
    const workflow = this.takeDown(id);
    if (versionId) {
      this.undoLater(id, () => this.release(workflow, versionId));
    }
    return workflow;
  }

  /** Saves a draft and, where the workflow is published, publishes it in place. */
  save(
    id: string,
    edit: WorkflowEdit,
    publishIfActive: boolean,
  ): RegisteredWorkflow {
    const { registry, clock } = this.parts;
    const workflow = registry.save(id, edit, clock.now());
    return publishIfActive && workflow.activeVersionId
      ? this.release(workflow, workflow.versionId)
      : workflow;
  }

  /** Called when a fault is healed: what it had swallowed comes alive. */
  resume(): void {
    const { registry } = this.parts;
    this.served.release();
    for (const id of [...this.ghosts]) {
      if (!this.parts.faults.isOn('n8n-inactive-but-served', id)) {
        this.ghosts.delete(id);
        this.tearDownLater(id);
      }
    }
    for (const id of this.swallowed.takeReleased()) {
      const workflow = registry.find(id);
      if (workflow?.activeVersionId) this.registerLater(workflow);
    }
    for (const workflow of registry.list()) {
      if (this.isPartlyServed(workflow)) this.registerLater(workflow);
    }
  }

  isServing(id: string): boolean {
    const { registry, table } = this.parts;
    const workflow = registry.find(id);
    return Boolean(
      workflow?.activeVersionId &&
        activeKeysOf(workflow).every(key => table.rowOwner(key) === id),
    );
  }

  /** What a call runs that got past the webhook table to this owner; none where it is not published. */
  runs(key: WebhookKey, owner: RegisteredWorkflow): ServedVersion | undefined {
    return owner.activeVersionId || this.ghosts.has(owner.id)
      ? this.served.of(key)
      : undefined;
  }

  private release(
    workflow: RegisteredWorkflow,
    versionId: string,
  ): RegisteredWorkflow {
    const { registry, clock } = this.parts;
    const { id } = workflow;
    this.refuseConflict(id, workflow.versions.get(versionId));
    registry.publish(id, clock.now(), versionId);
    this.ghosts.delete(id);
    this.cancelPending(id);
    if (!this.swallowed.swallows(id)) this.registerLater(workflow);
    return workflow;
  }

  private takeDown(id: string): RegisteredWorkflow {
    const { registry, clock, table, faults } = this.parts;
    const before = registry.find(id);
    // The outbox keeps its order: a registration still to come happens first.
    if (before && this.registering.has(id)) this.register(before);
    const workflow = registry.unpublish(id, clock.now());
    this.swallowed.forget(id);
    this.cancelPending(id);
    if (table.rowsOf(id).length === 0) return workflow;
    if (faults.isOn('n8n-inactive-but-served', id)) this.ghosts.add(id);
    else this.tearDownLater(id);
    return workflow;
  }

  private undoLater(id: string, undo: () => void): void {
    const { faults, clock } = this.parts;
    if (!faults.isOn('n8n-undone', id)) return;
    clock.after(UNDONE_AFTER_MS, () => {
      try {
        undo();
      } catch {
        // Whoever undoes it meets a conflict, and gives up.
      }
    });
  }

  /** n8n asks the webhook table, so the check itself can cache a dying row again. */
  private refuseConflict(id: string, version?: N8nDefinition): void {
    const keys = version ? webhookKeysOf(version) : [];
    for (const key of keys) {
      const owner = this.parts.table.lookUp(key);
      if (owner !== undefined && owner !== id) {
        const teardown = this.tearingDown.get(owner);
        if (teardown) teardown.lookedAt = true;
        throw N8nError.conflict();
      }
      if (
        this.parts.faults.isOn('n8n-conflict-forever', id) &&
        !this.served.wasLastOf(key, id)
      ) {
        throw N8nError.conflict();
      }
    }
  }

  private isPartlyServed(workflow: RegisteredWorkflow): boolean {
    const { table, faults } = this.parts;
    const { id } = workflow;
    const rows = table.rowsOf(id).length;
    return (
      workflow.activeVersionId !== null &&
      rows > 0 &&
      rows < activeKeysOf(workflow).length &&
      !faults.isOn('n8n-partial-webhooks', id)
    );
  }

  private registerLater(workflow: RegisteredWorkflow): void {
    this.registering.add(workflow.id);
    const slow = this.parts.faults.isOn('n8n-slow-publish', workflow.id);
    this.pending.later(
      workflow.id,
      this.between(slow ? SLOW_SERVED_AFTER : SERVED_AFTER),
      () => this.register(workflow),
    );
  }

  private register(workflow: RegisteredWorkflow): void {
    const { table, faults } = this.parts;
    const { id, activeVersionId } = workflow;
    this.registering.delete(id);
    if (activeVersionId === null) return;
    const all = activeKeysOf(workflow);
    const keys = faults.isOn('n8n-partial-webhooks', id)
      ? all.slice(0, 1)
      : all;
    const isKept = (old: WebhookKey) =>
      keys.some(key => key.method === old.method && key.path === old.path);
    for (const old of table.rowsOf(id).filter(key => !isKept(key))) {
      table.dropFromCache(old, id);
      table.dropRow(old, id);
    }
    for (const key of keys) {
      if (!table.addRow(key, id)) continue;
      this.served.serve(
        key,
        { workflowId: id, versionId: activeVersionId },
        faults.isOn('n8n-old-version-running', id),
      );
    }
  }

  private tearDownLater(id: string): void {
    const { table, faults } = this.parts;
    const sticks = faults.isOn('n8n-stuck-conflict', id);
    // Once only, else healing by unpublishing again could never succeed.
    if (sticks) faults.set('n8n-stuck-conflict', false, [id]);
    const teardown = { lookedAt: sticks };
    this.tearingDown.set(id, teardown);
    const rowGone = this.between(ROW_GONE_AFTER);
    const keys = table.rowsOf(id);
    this.pending.later(id, rowGone - TEARDOWN_GAP_MS, () =>
      keys.forEach(key => table.dropFromCache(key, id)),
    );
    this.pending.later(id, rowGone, () => {
      this.tearingDown.delete(id);
      for (const key of keys) {
        const owned = table.rowOwner(key) === id;
        table.dropRow(key, id);
        if (teardown.lookedAt && owned) table.remember(key, id);
      }
    });
  }

  private between({ least, most }: { least: number; most: number }): number {
    return Math.round(least + this.parts.random() * (most - least));
  }

  private cancelPending(id: string): void {
    this.pending.cancel(id);
    this.registering.delete(id);
    this.tearingDown.delete(id);
  }
}
