import {
  TriggerId,
  triggerStateSchema,
  triggerVerdictSchema,
  TriggerState,
  UnknownReason,
  unknownReasonSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';
import { TriggerMemory, triggerMemorySchema } from '../rules/TriggerMemory';

/** A trigger of an organization as it stands: what a verdict is made from, together with its newest figures. */
export interface TriggerRecord {
  organizationId: string;
  trigger: TriggerId;
  /** By the figures alone. */
  state: TriggerState;
  unknownReason?: UnknownReason;
  /** In milliseconds. */
  since: number;
  /** The series that it is judged by. */
  seriesId?: number;
  /** Absent where late figures arrived: then it is judged from the figures anew. */
  clocks?: TriggerMemory;
  /** As it was when the round began; another one means that late figures arrived meanwhile. */
  generation: number;
}

export const clocksColumn = jsonColumn(
  'health_triggers.memory',
  triggerMemorySchema,
);
export const verdictColumn = jsonColumn(
  'health_verdicts.verdict',
  triggerVerdictSchema,
);
export const stateColumn = triggerStateSchema;
export const unknownReasonColumn = unknownReasonSchema;
