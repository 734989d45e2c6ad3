import { ExecutionLog } from './ExecutionLog';
import { N8nScope } from './N8nScope';
import { PublicationService } from './PublicationService';
import { WorkflowRegistry } from './WorkflowRegistry';

/** What the routes of the public API work on. */
export interface PublicApiParts {
  apiKey: string;
  scopes: readonly N8nScope[];
  registry: WorkflowRegistry;
  publication: PublicationService;
  executions: ExecutionLog;
  now: () => Date;
  /** Called after each change of what is published. */
  onChange: () => void;
}
