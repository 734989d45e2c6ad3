import { ExecutionStatus } from './ExecutionLog';
import { N8nSavingSettings } from './N8nWorkflowSeed';

/** n8n's EXECUTIONS_DATA_SAVE_ON_SUCCESS and EXECUTIONS_DATA_SAVE_ON_ERROR. */
export interface N8nSavingDefaults {
  success?: 'all' | 'none';
  error?: 'all' | 'none';
}

/** Whether a finished execution stays listed: the workflow's word, else the instance's. */
export function isExecutionSaved(
  status: ExecutionStatus,
  settings: N8nSavingSettings | undefined,
  defaults: N8nSavingDefaults | undefined,
): boolean {
  const said =
    status === 'success'
      ? settings?.saveDataSuccessExecution
      : settings?.saveDataErrorExecution;
  const otherwise = status === 'success' ? defaults?.success : defaults?.error;
  return (said === 'DEFAULT' ? otherwise : said ?? otherwise) !== 'none';
}
