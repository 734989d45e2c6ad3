import path from 'node:path';
import { z } from 'zod';

const REPOSITORY = path.resolve(__dirname, '../../../..');
const port = (usual: number) =>
  z.coerce.number().int().min(1).max(65535).default(usual);

const environmentSchema = z.object({
  SANDBOX_DATA_DIR: z
    .string()
    .min(1)
    .default(path.join(REPOSITORY, '.sandbox')),
  SANDBOX_CONTROL_PORT: port(7610),
  SANDBOX_CRM_PORT: port(7611),
  SANDBOX_N8N_PORT: port(7612),
  SANDBOX_CHATWOOT_PORT: port(7613),
  SANDBOX_POSTGRES_PORT: port(7614),
  SANDBOX_PORTAL_BACKEND_URL: z.url().default('http://localhost:7007'),
  SANDBOX_OBSERVATIONS_TOKEN: z
    .string()
    .min(1)
    .default('sandbox-observations-token'),
  /** Customers' messages to each organization. */
  SANDBOX_MESSAGES_PER_SECOND: z.coerce.number().positive().max(20).default(2),
});

/** What the environment says about this run. */
export interface Settings {
  dataDir: string;
  ports: {
    control: number;
    crm: number;
    n8n: number;
    chatwoot: number;
    postgres: number;
  };
  portalUrl: string;
  observationsToken: string;
  messagesPerSecond: number;
}

/** Reads SANDBOX_* variables; what is left out has the default of `app-config.yaml`. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `The environment variable ${issue.path.join('.')} is not usable: ${
        issue.message
      }.`,
    );
  }
  const env = parsed.data;
  return {
    dataDir: path.resolve(env.SANDBOX_DATA_DIR),
    ports: {
      control: env.SANDBOX_CONTROL_PORT,
      crm: env.SANDBOX_CRM_PORT,
      n8n: env.SANDBOX_N8N_PORT,
      chatwoot: env.SANDBOX_CHATWOOT_PORT,
      postgres: env.SANDBOX_POSTGRES_PORT,
    },
    portalUrl: env.SANDBOX_PORTAL_BACKEND_URL.replace(/\/$/, ''),
    observationsToken: env.SANDBOX_OBSERVATIONS_TOKEN,
    messagesPerSecond: env.SANDBOX_MESSAGES_PER_SECOND,
  };
}
