import { N8nError } from './N8nError';
import { N8nSavingSettings, N8nWorkflowSeed } from './N8nWorkflowSeed';

/** A workflow as the registry keeps it. */
export interface RegisteredWorkflow {
  id: string;
  name: string;
  method: string;
  paths: readonly string[];
  archived: boolean;
  settings: N8nSavingSettings;
  versionId: string;
  activeVersionId: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What must survive a restart of the stand-in. */
export type PublishedVersions = Record<string, string | null>;

/** Versions have no meaning of their own here: one draft per workflow. */
const versionOf = (id: string) => `version-1-of-${id}`;

/** Which workflows exist and which are published: n8n's claim, not what it serves. */
export class WorkflowRegistry {
  private readonly workflows = new Map<string, RegisteredWorkflow>();

  constructor(
    seeds: readonly N8nWorkflowSeed[],
    createdAt: Date,
    remembered: PublishedVersions = {},
  ) {
    for (const seed of seeds) {
      const versionId = versionOf(seed.id);
      const seeded = seed.active ? versionId : null;
      const paths = typeof seed.path === 'string' ? [seed.path] : seed.path;
      this.workflows.set(seed.id, {
        id: seed.id,
        name: seed.name,
        method: seed.method ?? 'POST',
        paths: paths.map(path => path.replace(/^\/+|\/+$/g, '')),
        archived: seed.archived ?? false,
        settings: seed.settings ?? {},
        versionId,
        activeVersionId: seed.id in remembered ? remembered[seed.id] : seeded,
        createdAt,
        updatedAt: createdAt,
      });
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
    if (versionId !== undefined && versionId !== workflow.versionId) {
      throw N8nError.unknownVersion();
    }
    return workflow;
  }

  publish(id: string, at: Date): RegisteredWorkflow {
    const workflow = this.requirePublishable(id);
    workflow.activeVersionId = workflow.versionId;
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

  published(): PublishedVersions {
    return Object.fromEntries(
      this.list().map(({ id, activeVersionId }) => [id, activeVersionId]),
    );
  }
}
