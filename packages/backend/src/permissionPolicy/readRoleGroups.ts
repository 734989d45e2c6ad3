import { Config } from '@backstage/config';
import { RoleGroups } from './RoleGroups';

/**
 * Reads the same `messagingHealth.roles` that incidents take their people from,
 * so that whoever is called to an incident may also act in it.
 */
export function readRoleGroups(config: Config): RoleGroups {
  const roles = config.getOptionalConfig('messagingHealth.roles');
  return {
    incidentCommander:
      roles?.getOptionalString('incidentCommander') ??
      'group:default/integration-engineering',
    crmOperations:
      roles?.getOptionalString('crmOperations') ??
      'group:default/crm-operations',
    communication:
      roles?.getOptionalString('communication') ??
      'group:default/customer-communication',
  };
}
