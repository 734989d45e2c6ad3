import {
  administerPermission,
  confirmPermission,
  operationExecutePermission,
} from '@messaging-health/backstage-plugin-common';
import { useMay } from './useMay';

/** What a person may do to an incident's record; nothing is offered that they may not. */
export interface RecordRights {
  /** Severity, withdrawing, the end of an incident. */
  operate: boolean;
  /** Notes, roles, hypotheses, corrective actions, files. */
  confirm: boolean;
  /** Erasing. */
  administer: boolean;
}

/** The {@link RecordRights} of who looks; none until they are known. */
export function useRecordRights(): RecordRights {
  return {
    operate: useMay(operationExecutePermission) === true,
    confirm: useMay(confirmPermission) === true,
    administer: useMay(administerPermission) === true,
  };
}
