import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { N8nInstance } from './N8nInstance';

const INSTANCES = 'messagingHealth.n8n.instances';
const EXECUTIONS = 'messagingHealth.n8n.executions';
const MOST_PAGES = 1_000;

function readMilliseconds(
  config: Config,
  key: string,
  otherwise: HumanDuration,
): number {
  return durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
  );
}

function readInstance(name: string, config: Config): N8nInstance {
  const baseUrl = config.getString('baseUrl').replace(/\/+$/, '');
  return {
    name,
    baseUrl,
    apiKey: config.getString('apiKey'),
    webhookBaseUrl: (
      config.getOptionalString('webhookBaseUrl') ?? baseUrl
    ).replace(/\/+$/, ''),
    webhookSegment: (
      config.getOptionalString('webhookSegment') ?? 'webhook'
    ).replace(/^\/+|\/+$/g, ''),
    requestTimeout: readMilliseconds(config, 'requestTimeout', { seconds: 10 }),
    teardownTimeout: readMilliseconds(config, 'teardownTimeout', {
      seconds: 15,
    }),
    serveTimeout: readMilliseconds(config, 'serveTimeout', { seconds: 8 }),
    pollInterval: readMilliseconds(config, 'pollInterval', {
      milliseconds: 25,
    }),
    republishLimit: config.getOptionalNumber('republishLimit') ?? 1,
    healLimit: config.getOptionalNumber('healLimit') ?? 1,
    saves: {
      successes: config.getOptionalBoolean('savesSuccesses'),
      errors: config.getOptionalBoolean('savesErrors') ?? true,
    },
  };
}

/** Reads every n8n instance of app-config, by its name. */
export function readN8nInstances(
  config: RootConfigService,
): Map<string, N8nInstance> {
  const instances = config.getOptionalConfig(INSTANCES);
  return new Map(
    (instances?.keys() ?? []).map(name => [
      name,
      readInstance(name, config.getConfig(`${INSTANCES}.${name}`)),
    ]),
  );
}

/** How the executions are read as a signal. */
export interface ExecutionsConfig {
  enabled: boolean;
  pagesPerSweep: number;
}

/** Reads how executions are watched; they are, unless config says no. */
export function readExecutionsConfig(
  config: RootConfigService,
): ExecutionsConfig {
  const section = config.getOptionalConfig(EXECUTIONS);
  const pagesPerSweep = section?.getOptionalNumber('pagesPerSweep') ?? 100;
  if (
    !Number.isInteger(pagesPerSweep) ||
    pagesPerSweep < 1 ||
    pagesPerSweep > MOST_PAGES
  ) {
    throw new InputError(
      `${EXECUTIONS}.pagesPerSweep must be a whole number from 1 to ${MOST_PAGES}; it is ${pagesPerSweep}.`,
    );
  }
  return {
    enabled: section?.getOptionalBoolean('enabled') ?? true,
    pagesPerSweep,
  };
}
