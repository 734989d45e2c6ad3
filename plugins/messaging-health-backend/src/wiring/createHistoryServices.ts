import {
  Organization,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { createExtensions } from '../extensions';
import { createFigureHistory, createWhatIf } from '../health';
import { OrganizationDirectory } from '../organizations';

/** What is asked of stored figures: charts, and what other limits would have done. */
export function createHistoryServices(deps: {
  knex: Knex;
  clock: Clock;
  config: Pick<MessagingHealthConfig, 'retention'>;
  directory: OrganizationDirectory;
  extensions: ReturnType<typeof createExtensions>;
  limitsOf: (organization: Organization) => TriggerLimits;
}) {
  const { config, extensions, ...rest } = deps;
  const stored = { ...rest, retention: config.retention };
  return {
    figureHistory: createFigureHistory(stored),
    whatIf: createWhatIf({
      ...stored,
      sources: extensions.signalSources.sources,
    }),
  };
}
