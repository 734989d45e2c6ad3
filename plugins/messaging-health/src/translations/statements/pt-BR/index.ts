import { StatementCode } from '@messaging-health/backstage-plugin-common';
import { automaticInPortuguese } from './automatic';
import { automationInPortuguese } from './automation';
import { healthInPortuguese } from './health';
import { inboxInPortuguese } from './inbox';
import { incidentInPortuguese } from './incident';
import { notificationInPortuguese } from './notification';
import { operationInPortuguese } from './operation';
import { rollForwardInPortuguese } from './rollForward';
import { watchInPortuguese } from './watch';
import { fleetRollbackInPortuguese } from './fleetRollback';
import { decisionInPortuguese } from './decision';

/** Everything the system says of its own accord, in Brazilian Portuguese. */
export const statementsInPortuguese: Record<StatementCode, string> = {
  ...healthInPortuguese,
  ...operationInPortuguese,
  ...incidentInPortuguese,
  ...automationInPortuguese,
  ...inboxInPortuguese,
  ...automaticInPortuguese,
  ...notificationInPortuguese,
  ...rollForwardInPortuguese,
  ...watchInPortuguese,
  ...fleetRollbackInPortuguese,
  ...decisionInPortuguese,
};
