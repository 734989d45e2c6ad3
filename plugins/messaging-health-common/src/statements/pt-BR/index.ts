import { StatementCode } from '../Statement';
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
import { retentionInPortuguese } from './retention';
import { proofInPortuguese } from './proof';
import { evidenceInPortuguese } from './evidence';
import { evidenceQuestionInPortuguese } from './evidenceQuestion';
import { rootCauseInPortuguese } from './rootCause';
import { communicationInPortuguese } from './communication';
import { clockInPortuguese } from './clock';
import { recordInPortuguese } from './record';

/** Everything the system says of its own accord, in Brazilian Portuguese. @public */
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
  ...retentionInPortuguese,
  ...proofInPortuguese,
  ...evidenceInPortuguese,
  ...evidenceQuestionInPortuguese,
  ...rootCauseInPortuguese,
  ...communicationInPortuguese,
  ...clockInPortuguese,
  ...recordInPortuguese,
};
