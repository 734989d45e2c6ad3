import { OperationKind } from '@messaging-health/backstage-plugin-common';
import { DRIFT_CORRECTION } from './driftCorrection';
import { ROLL_FORWARD } from './rollForward';
import { ROLLBACK } from './rollback';
import { Runbook } from './Runbook';

/** The runbook of each kind of operation. */
export const RUNBOOKS: Record<OperationKind, Runbook> = {
  rollback: ROLLBACK,
  'roll-forward': ROLL_FORWARD,
  'drift-correction': DRIFT_CORRECTION,
};
