import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  Signal,
  signalSchema,
  SIGNALS,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import {
  ORGANIZATION_KEYS,
  PrometheusInstance,
  SignalSettings,
} from './PrometheusSettings';
import { CountTemplate, parseCountTemplate } from './query/CountTemplate';

const ROOT = 'messagingHealth.prometheus';
const INSTANCES = `${ROOT}.instances`;
const SIGNALS_PATH = `${ROOT}.signals`;
/** Shorter header values are names and numbers, which would tear holes into messages. */
const SHORTEST_SECRET = 8;

/** A duration is read by its own reader, which knows the ways to write one. */
const duration = z.unknown().optional();

const instanceSchema = z.strictObject({
  baseUrl: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .refine(url => new URL(url).username === '', {
      error: 'must not hold credentials: put them into authorization',
    }),
  authorization: z.string().min(1).optional(),
  headers: z.record(z.string(), z.string()).default({}),
  timeout: duration,
});

const signalSettingsSchema = z.strictObject({
  instance: z.string().default('default'),
  total: z.string(),
  failed: z.string(),
  organizationLabel: z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, {
    error: 'must be the name of a label: letters, digits and _',
  }),
  organizationBy: z
    .enum(ORGANIZATION_KEYS, {
      error: `must be one of ${ORGANIZATION_KEYS.join(', ')}`,
    })
    .default('id'),
  delay: duration,
  askEvery: duration,
});

/** Parses without quoting a value, since values may be secrets. */
function parseAt<T>(path: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `${[path, ...issue.path].join('.')}: ${issue.message}.`,
    );
  }
  return parsed.data;
}

/** Read by its whole path, so that the refusal of a malformed one names it. */
function readMilliseconds(
  root: RootConfigService,
  key: string,
  otherwise: HumanDuration,
): number {
  return durationToMilliseconds(
    root.has(key) ? readDurationFromConfig(root, { key }) : otherwise,
  );
}

function headersOf(
  path: string,
  { authorization, headers }: z.infer<typeof instanceSchema>,
): Record<string, string> {
  const all = authorization
    ? { ...headers, Authorization: authorization }
    : headers;
  for (const [name, value] of Object.entries(all)) {
    try {
      new Headers({ [name]: value }).get(name);
    } catch {
      // The platform's own message quotes the value.
      throw new InputError(
        `${path}: the header ${name} can't be sent: its name or its value has characters that HTTP does not allow.`,
      );
    }
  }
  return all;
}

function readInstance(
  name: string,
  root: RootConfigService,
): PrometheusInstance {
  const path = `${INSTANCES}.${name}`;
  const written = parseAt(path, instanceSchema, root.get(path));
  const { authorization = '', baseUrl, headers } = written;
  const timeout = readMilliseconds(root, `${path}.timeout`, { seconds: 10 });
  if (timeout <= 0) {
    throw new InputError(`${path}.timeout must be longer than nothing.`);
  }
  return {
    baseUrl,
    headers: headersOf(path, written),
    secrets: [
      authorization,
      authorization.split(/\s+/).at(-1) ?? '',
      ...Object.values(headers).filter(
        value => value.length >= SHORTEST_SECRET,
      ),
    ].filter(secret => secret !== ''),
    timeout,
  };
}

function readTemplate(path: string, written: string): CountTemplate {
  const template = parseCountTemplate(written);
  if ('problem' in template) {
    throw new InputError(`${path} ${template.problem}.`);
  }
  return template;
}

function readSignal(
  signal: Signal,
  root: RootConfigService,
  instances: Map<string, PrometheusInstance>,
): SignalSettings {
  const path = `${SIGNALS_PATH}.${signal}`;
  const { instance, total, failed, organizationBy, organizationLabel } =
    parseAt(path, signalSettingsSchema, root.get(path));
  const found = instances.get(instance);
  if (!found) {
    throw new InputError(
      `${path}.instance is "${instance}", which is not in ${INSTANCES}: ${
        [...instances.keys()].join(', ') || 'none is configured'
      }.`,
    );
  }
  return {
    signal,
    instance: found,
    total: readTemplate(`${path}.total`, total),
    failed: readTemplate(`${path}.failed`, failed),
    organizationLabel,
    organizationBy,
    delay: readMilliseconds(root, `${path}.delay`, { seconds: 15 }),
    askEvery: readMilliseconds(root, `${path}.askEvery`, {}) || undefined,
  };
}

function readSignalName(written: string): Signal {
  const signal = signalSchema.safeParse(written);
  if (!signal.success) {
    throw new InputError(
      `${SIGNALS_PATH}.${written} is not a signal: use one of ${SIGNALS.join(
        ', ',
      )}.`,
    );
  }
  return signal.data;
}

/** Reads every signal that app-config wants counted by Prometheus. */
export function readPrometheusSignals(
  root: RootConfigService,
): SignalSettings[] {
  const names = root.getOptionalConfig(INSTANCES)?.keys() ?? [];
  const instances = new Map(
    names.map(name => [name, readInstance(name, root)]),
  );
  const signals = root.getOptionalConfig(SIGNALS_PATH)?.keys() ?? [];
  return signals.map(name => readSignal(readSignalName(name), root, instances));
}
