import {
  RatioTriggerId,
  TriggerVerdict,
  triggerVerdictSchema,
} from '@messaging-health/backstage-plugin-common';
import { jsonColumn } from '../../database';
import { TriggerMemory, triggerMemorySchema } from '../rules/TriggerMemory';

/** Newest verdict of a ratio trigger, and the clocks behind it. */
export interface TriggerRecord {
  organizationId: string;
  trigger: RatioTriggerId;
  judgedAt: Date;
  /** As it was when the round began; another one means that late figures arrived meanwhile. */
  generation: number;
  memory?: TriggerMemory;
  verdict: TriggerVerdict;
}

export const memoryColumn = jsonColumn(
  'health_triggers.memory',
  triggerMemorySchema,
);
export const verdictColumn = jsonColumn(
  'health_triggers.verdict',
  triggerVerdictSchema,
);
