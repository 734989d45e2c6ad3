import { TriggerLimits } from '@messaging-health/backstage-plugin-common';
import { UsualOf } from '../judging/judgeTrigger';
import { Feed } from '../rules/chooseFeed';
import { TriggerRecord } from '../store/TriggerRecord';

/** What a verdict is made from. */
export interface KnownOfTrigger {
  record: TriggerRecord;
  limits: TriggerLimits;
  feed: Feed | undefined;
  usual: UsualOf;
  /** True where the trigger is only shown beside the others. */
  advisory: boolean;
  judgedAt: Date;
  /** The newest instant that rounds judged; a calm trigger's own clocks are not stored each minute. */
  judgedUpTo?: number;
}
