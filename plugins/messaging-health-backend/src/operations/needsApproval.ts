import { OperationRecord } from './OperationRecord';
import { OperationsOptions } from './OperationsOptions';

/** True while somebody else than who asked for an operation still has to approve it. */
export function needsApproval(
  { secondPerson }: Pick<OperationsOptions, 'secondPerson'>,
  { operation }: Pick<OperationRecord, 'operation'>,
): boolean {
  // What the system begins by itself stands on a decision of config, or on a breach.
  if (operation.approval || operation.requestedBy.type === 'system') {
    return false;
  }
  switch (operation.kind) {
    case 'rollback':
      return secondPerson.rollback;
    case 'roll-forward':
      return secondPerson.rollForward;
    // Puts back what was approved already.
    case 'drift-correction':
      return false;
    default:
      throw new Error(`Unexpected kind ${operation.kind satisfies never}`);
  }
}
