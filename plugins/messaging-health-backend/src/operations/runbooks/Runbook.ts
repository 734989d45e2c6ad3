import { Mode, OperationKind } from '@messaging-health/backstage-plugin-common';
import { RunbookStep } from '../steps/RunbookStep';

/** An ordered list of steps, and what runs for the organization meanwhile and at its end. */
export interface Runbook {
  readonly kind: OperationKind;
  readonly steps: readonly RunbookStep[];
  /** Left out where the mode stays as it is. */
  readonly modeAtStart?: Mode;
  readonly modeAtEnd: Mode;
  /** True where the end of the operation ends the freeze, too. */
  readonly liftsFreeze?: boolean;
}
