import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const ROOT = 'messagingHealth.events';

/** What the module is told by app-config. */
export interface EventsConfig {
  topic: string;
  /** How long a failed event is tried again. */
  retryForMilliseconds: number;
  /** Events that may wait to be stored; more are lost at once. */
  maximumWaiting: number;
}

/** Reads the module's config; every field has a default. */
export function readEventsConfig(root: RootConfigService): EventsConfig {
  const config = root.getOptionalConfig(ROOT);
  const maximumWaiting = config?.getOptionalNumber('maximumWaiting') ?? 1000;
  if (!Number.isInteger(maximumWaiting) || maximumWaiting < 1) {
    throw new InputError(
      `${ROOT}.maximumWaiting must be a whole number of at least 1; it is ${maximumWaiting}.`,
    );
  }
  return {
    topic:
      config?.getOptionalString('topic') ?? 'messaging-health.observations',
    retryForMilliseconds: durationToMilliseconds(
      config?.has('retryFor')
        ? readDurationFromConfig(config, { key: 'retryFor' })
        : { seconds: 20 },
    ),
    maximumWaiting,
  };
}
