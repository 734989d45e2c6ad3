import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

const ROOT = 'messagingHealth.crmSql';

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

/** What the module is told by app-config. */
export interface CrmSqlConfig {
  connection: z.infer<typeof connectionSchema>;
  /** In milliseconds. */
  statementTimeout: number;
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
  const timeout = config.has('statementTimeout')
    ? readDurationFromConfig(config, { key: 'statementTimeout' })
    : { seconds: 5 };
  return {
    connection: parsed.data,
    statementTimeout: durationToMilliseconds(timeout),
  };
}
