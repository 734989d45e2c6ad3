import { N8nDefinition } from './N8nDefinition';
import { N8nSavingSettings, N8nWorkflowSeed } from './N8nWorkflowSeed';
import { seedDefinition } from './seedDefinition';

export type N8nSettings = N8nSavingSettings & Record<string, unknown>;

/** A workflow as the registry keeps it. */
export interface RegisteredWorkflow {
  id: string;
  name: string;
  archived: boolean;
  settings: N8nSettings;
  /** By their id; the newest last. */
  versions: Map<string, N8nDefinition>;
  /** The draft's. */
  versionId: string;
  /** What production runs. */
  activeVersionId: string | null;
  /** True where it differs from its seed, or has none. */
  changed: boolean;
  createdAt: Date;
  updatedAt: Date;
}

function versionOf(
  { versions, id }: RegisteredWorkflow,
  versionId: string,
): N8nDefinition {
  const version = versions.get(versionId);
  if (!version) throw new Error(`${id} has no version ${versionId}`);
  return version;
}

/** What an editor sees. */
export function draftOf(workflow: RegisteredWorkflow): N8nDefinition {
  return versionOf(workflow, workflow.versionId);
}

/** What n8n says that production runs. */
export function activeVersionOf(
  workflow: RegisteredWorkflow,
): N8nDefinition | undefined {
  return workflow.activeVersionId === null
    ? undefined
    : versionOf(workflow, workflow.activeVersionId);
}

/** A workflow as its seed describes it: today's version, and an older one before it. */
export function registerSeed(
  seed: N8nWorkflowSeed,
  at: Date,
): RegisteredWorkflow {
  const versionId = `version-1-of-${seed.id}`;
  return {
    id: seed.id,
    name: seed.name,
    archived: seed.archived ?? false,
    settings: { executionOrder: 'v1', ...seed.settings },
    versions: new Map([
      [`version-0-of-${seed.id}`, seedDefinition(seed, 'older')],
      [versionId, seedDefinition(seed)],
    ]),
    versionId,
    activeVersionId: seed.active ? versionId : null,
    changed: false,
    createdAt: at,
    updatedAt: at,
  };
}
