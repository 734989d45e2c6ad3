import { Operation } from '@messaging-health/backstage-plugin-common';

/** What a decision about an operation is taken on. */
export interface DecisionProps {
  operation: Operation;
  mayOperate: boolean;
  onChanged: () => void;
}
