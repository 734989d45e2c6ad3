import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

const ROOT = 'messagingHealth.crmSql';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const connectionSchema = z.union([
  z.url({ protocol: /^postgres(ql)?$/ }),
  z.strictObject({
    host: z.string(),
    port: z.coerce.number().int().optional(),
    database: z.string(),
    user: z.string(),
    password: z.string().optional(),
    ssl: z.boolean().optional(),
  }),
]);

/** Whether and how often a source that is costly to the CRM asks it. */
export interface CostlySourceConfig {
  enabled: boolean;
  /** In milliseconds. */
  askEvery: number;
}

/** What the module is told by app-config. */
export interface CrmSqlConfig {
  connection: z.infer<typeof connectionSchema>;
  /** In milliseconds. */
  statementTimeout: number;
  whatsapp: CostlySourceConfig;
  duplicates: CostlySourceConfig;
}

function readMilliseconds(
  config: Config,
  key: string,
  usual: number,
  allowed: { atLeast: number; atMost: number; words: string },
): number {
  if (!config.has(key)) {
    return usual;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (!(milliseconds >= allowed.atLeast && milliseconds <= allowed.atMost)) {
    throw new InputError(
      `${ROOT}.${key} must be a duration ${allowed.words}, for example '30s'.`,
    );
  }
  return milliseconds;
}

function readCostlySource(
  config: Config,
  name: string,
  usual: number,
): CostlySourceConfig {
  return {
    enabled: config.getOptionalBoolean(`${name}.enabled`) ?? true,
    askEvery: readMilliseconds(config, `${name}.askEvery`, usual, {
      atLeast: 15 * SECOND,
      atMost: 60 * MINUTE,
      words: 'from 15 seconds to an hour',
    }),
  };
}

/** Reads the module's config; undefined where there is no connection. */
export function readCrmSqlConfig(
  root: RootConfigService,
): CrmSqlConfig | undefined {
  const config = root.getOptionalConfig(ROOT);
  const connection = config?.getOptional('connection');
  if (!config || connection === undefined) {
    return undefined;
  }
  const parsed = connectionSchema.safeParse(connection);
  if (!parsed.success) {
    // The faulty value is not quoted: it holds the password.
    throw new InputError(
      `${ROOT}.connection must be a postgresql:// URL or have host, database and user (and port, password, ssl): ${parsed.error.issues
        .map(issue => `${issue.path.join('.')} ${issue.message}`.trim())
        .join('; ')}.`,
    );
  }
  return {
    connection: parsed.data,
    // PostgreSQL takes 0 for "no limit at all", so there is a least one.
    statementTimeout: readMilliseconds(config, 'statementTimeout', 5 * SECOND, {
      atLeast: 10,
      atMost: 5 * MINUTE,
      words: 'from 10 milliseconds to 5 minutes',
    }),
    whatsapp: readCostlySource(config, 'whatsapp', MINUTE),
    duplicates: readCostlySource(config, 'duplicates', 5 * MINUTE),
  };
}
