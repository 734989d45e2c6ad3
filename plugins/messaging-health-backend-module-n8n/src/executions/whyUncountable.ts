import { SavingDefaults } from '../N8nInstance';
import { WorkflowTally } from './ExecutionLedger';
import { Saving, WorkflowFacts } from './WorkflowBook';

/** A workflow of an organization, with what is known of it. */
export interface WatchedWorkflow {
  id: string;
  facts: WorkflowFacts;
  /** Undefined where nothing of it is listed. */
  tally: WorkflowTally | undefined;
}

function isUnsaved(saving: Saving, byDefault: boolean | undefined): boolean {
  return saving === 'unsaved' || (saving === 'default' && byDefault === false);
}

function whyNotThis(
  { id, facts, tally }: WatchedWorkflow,
  { defaults, isProven }: { defaults: SavingDefaults; isProven: boolean },
): string | undefined {
  if (facts.kind === 'unreadable') {
    return `workflow ${id} does not exist, or the API key does not see it`;
  }
  // What is off and did nothing hides nothing.
  if (!facts.active && !tally) {
    return undefined;
  }
  if (isUnsaved(facts.successes, defaults.successes)) {
    return `workflow ${id} does not save its successful executions`;
  }
  if (isUnsaved(facts.errors, defaults.errors)) {
    return `workflow ${id} does not save its failed executions`;
  }
  const mayBeUnsaved =
    facts.successes === 'default' && defaults.successes === undefined;
  if (mayBeUnsaved && !isProven && tally && tally.failed > 0) {
    return `no successful execution is listed that would prove that n8n saves those of workflow ${id}`;
  }
  return undefined;
}

/**
 * Why an organization's executions can't be counted; undefined where they can. One
 * workflow that hides its executions is enough: the rest would not be the truth.
 */
export function whyUncountable(
  workflows: WatchedWorkflow[],
  knowledge: { defaults: SavingDefaults; isProven: boolean },
): string | undefined {
  return workflows
    .map(workflow => whyNotThis(workflow, knowledge))
    .find(reason => reason !== undefined);
}
