import { N8nDefinition } from './N8nDefinition';

/** Which of its executions a workflow keeps; `DEFAULT`, as left out, is the instance's choice. */
export interface N8nSavingSettings {
  saveDataSuccessExecution?: 'all' | 'none' | 'DEFAULT';
  saveDataErrorExecution?: 'all' | 'none' | 'DEFAULT';
}

/** The body of Chatwoot that a flow can make sense of. */
export type SeedBodyShape = 'message' | 'conversation';

/** A workflow the stand-in knows from the start. */
export interface N8nWorkflowSeed {
  id: string;
  name: string;
  /** Webhook path or paths, without slashes at either end. */
  path: string | readonly string[];
  /** Default POST. */
  method?: 'POST' | 'GET';
  /** Whether it is published when no state file says otherwise. Default false. */
  active?: boolean;
  archived?: boolean;
  settings?: N8nSavingSettings;
  /** Which bodies its nodes read. Default `message`. */
  reads?: readonly SeedBodyShape[];
  /** In place of the nodes made of the above. */
  definition?: N8nDefinition;
}
