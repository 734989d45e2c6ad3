/** The catalog groups that play the runbook's parts (§2). */
export interface RoleGroups {
  incidentCommander: string;
  crmOperations: string;
  communication: string;
}
