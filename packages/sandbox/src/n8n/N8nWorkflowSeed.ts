/** Which of its executions a workflow keeps; `DEFAULT`, as left out, is the instance's choice. */
export interface N8nSavingSettings {
  saveDataSuccessExecution?: 'all' | 'none' | 'DEFAULT';
  saveDataErrorExecution?: 'all' | 'none' | 'DEFAULT';
}

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
}
