import { ActionDependencies } from './ActionDependencies';

/** The zod that the registry hands to the schemas of an action; not the one of our own schemas. */
export type InjectedZod = Parameters<
  Parameters<
    ActionDependencies['actionsRegistry']['register']
  >[0]['schema']['output']
>[0];
