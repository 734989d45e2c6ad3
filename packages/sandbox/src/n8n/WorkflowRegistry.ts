import { N8nDefinition, webhookNodesOf } from './N8nDefinition';
import { N8nError } from './N8nError';
import { N8nWorkflowSeed } from './N8nWorkflowSeed';
import {
  draftOf,
  N8nSettings,
  RegisteredWorkflow,
  registerSeed,
} from './RegisteredWorkflow';

/** What an editor, or PUT, gives a workflow. */
export interface WorkflowEdit {
  name: string;
  definition: N8nDefinition;
  settings: N8nSettings;
}

/** What must survive a restart of the stand-in. */
export interface RememberedWorkflows {
  published: Record<string, string | null>;
  changed: Array<
    Pick<
      RegisteredWorkflow,
      'id' | 'name' | 'archived' | 'settings' | 'versionId'
    > & { versions: Array<[string, N8nDefinition]> }
  >;
}

export const NOTHING_REMEMBERED: RememberedWorkflows = {
  published: {},
  changed: [],
};

/** Words that n8n takes for "as if it were not set". */
const isReset = (value: unknown) => value === 'DEFAULT' || value === -1;

/** n8n merges: what a PUT leaves out stays as it was. */
function mergeSettings(old: N8nSettings, put: N8nSettings): N8nSettings {
  return Object.fromEntries(
    Object.entries({ ...old, ...put }).filter(([, value]) => !isReset(value)),
  );
}

/** Which workflows exist and which are published: n8n's claim, not what it serves. */
export class WorkflowRegistry {
  private readonly workflows = new Map<string, RegisteredWorkflow>();
  private versionCount = 1;

  constructor(
    seeds: readonly N8nWorkflowSeed[],
    createdAt: Date,
    remembered: RememberedWorkflows = NOTHING_REMEMBERED,
  ) {
    for (const seed of seeds) {
      this.workflows.set(seed.id, registerSeed(seed, createdAt));
    }
    for (const workflow of remembered.changed) {
      this.workflows.set(workflow.id, {
        ...workflow,
        versions: new Map(workflow.versions),
        activeVersionId: null,
        changed: true,
        createdAt,
        updatedAt: createdAt,
      });
    }
    for (const workflow of this.list()) {
      const known = remembered.published[workflow.id];
      if (known === undefined) continue;
      // A version that is gone since: the newest stands for it.
      workflow.activeVersionId =
        known === null || workflow.versions.has(known)
          ? known
          : workflow.versionId;
    }
  }

  list(): RegisteredWorkflow[] {
    return [...this.workflows.values()];
  }

  find(id: string): RegisteredWorkflow | undefined {
    return this.workflows.get(id);
  }

  isPublished(id: string): boolean {
    return Boolean(this.find(id)?.activeVersionId);
  }

  /** Throws what n8n answers when this workflow can't be published at all. */
  requirePublishable(id: string, versionId?: string): RegisteredWorkflow {
    const workflow = this.find(id);
    if (!workflow) throw N8nError.notYours('activate');
    if (workflow.archived) throw N8nError.archived();
    if (versionId !== undefined && !workflow.versions.has(versionId)) {
      throw N8nError.unknownVersion();
    }
    const webhooks = webhookNodesOf(draftOf(workflow));
    if (webhooks.length === 0) throw N8nError.noTrigger();
    const lacking = webhooks.filter(
      ({ parameters, credentials }) =>
        (parameters.authentication ?? 'none') !== 'none' && !credentials,
    );
    if (lacking.length > 0) throw N8nError.lacksCredential(lacking.length);
    return workflow;
  }

  publish(id: string, at: Date, versionId?: string): RegisteredWorkflow {
    const workflow = this.requirePublishable(id, versionId);
    workflow.activeVersionId = versionId ?? workflow.versionId;
    workflow.updatedAt = at;
    return workflow;
  }

  unpublish(id: string, at: Date): RegisteredWorkflow {
    const workflow = this.find(id);
    if (!workflow) throw N8nError.notYours('deactivate');
    workflow.activeVersionId = null;
    workflow.updatedAt = at;
    return workflow;
  }

  create(edit: WorkflowEdit, id: string, at: Date): RegisteredWorkflow {
    const versionId = `version-1-of-${id}`;
    const workflow: RegisteredWorkflow = {
      id,
      name: edit.name,
      archived: false,
      settings: mergeSettings({}, edit.settings),
      versions: new Map([[versionId, edit.definition]]),
      versionId,
      activeVersionId: null,
      changed: true,
      createdAt: at,
      updatedAt: at,
    };
    this.workflows.set(id, workflow);
    return workflow;
  }

  /** Saves a new draft; what production runs stays. */
  save(id: string, edit: WorkflowEdit, at: Date): RegisteredWorkflow {
    const workflow = this.find(id);
    if (!workflow) throw N8nError.notYours('update');
    if (workflow.archived) throw N8nError.archivedEdit();
    this.versionCount += 1;
    workflow.versionId = `version-${
      this.versionCount
    }-${at.getTime()}-of-${id}`;
    workflow.versions.set(workflow.versionId, edit.definition);
    workflow.name = edit.name;
    workflow.settings = mergeSettings(workflow.settings, edit.settings);
    workflow.changed = true;
    workflow.updatedAt = at;
    return workflow;
  }

  remove(id: string): RegisteredWorkflow {
    const workflow = this.find(id);
    if (!workflow) throw N8nError.notFound();
    if (workflow.activeVersionId) throw N8nError.deletePublished();
    this.workflows.delete(id);
    return workflow;
  }

  remembered(): RememberedWorkflows {
    return {
      published: Object.fromEntries(
        this.list().map(({ id, activeVersionId }) => [id, activeVersionId]),
      ),
      changed: this.list()
        .filter(({ changed }) => changed)
        .map(({ id, name, archived, settings, versionId, versions }) => ({
          id,
          name,
          archived,
          settings,
          versionId,
          versions: [...versions],
        })),
    };
  }
}
