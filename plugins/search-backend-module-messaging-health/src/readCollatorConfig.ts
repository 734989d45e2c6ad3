import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const PATH = 'search.collators.messagingHealth';
const LARGEST_BATCH = 500;
const USUAL: CollatorConfig = {
  schedule: {
    frequency: { minutes: 10 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 3 },
  },
  locationTemplate: '/messaging-health/incidents/:number',
  batchSize: 200,
};

/** How incidents get into the portal's search. */
export interface CollatorConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** With `:number` in it. */
  locationTemplate: string;
  batchSize: number;
}

/** Reads this module's part of app-config. Throws `InputError` with the path of what is wrong. */
export function readCollatorConfig(rootConfig: Config): CollatorConfig {
  const config = rootConfig.getOptionalConfig(PATH);
  const schedule = config?.getOptionalConfig('schedule');
  const locationTemplate =
    config?.getOptionalString('locationTemplate') ?? USUAL.locationTemplate;
  if (!locationTemplate.includes(':number')) {
    throw new InputError(
      `Bad configuration at ${PATH}.locationTemplate: it must hold :number, for example ${USUAL.locationTemplate}.`,
    );
  }
  const batchSize = config?.getOptionalNumber('batchSize') ?? USUAL.batchSize;
  if (
    !Number.isInteger(batchSize) ||
    batchSize < 1 ||
    batchSize > LARGEST_BATCH
  ) {
    throw new InputError(
      `Bad configuration at ${PATH}.batchSize: it must be a whole number from 1 to ${LARGEST_BATCH}.`,
    );
  }
  return {
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : USUAL.schedule,
    locationTemplate,
    batchSize,
  };
}
