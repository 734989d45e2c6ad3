import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { CountingRule, DrainConfig, SignatureConfig } from './DrainConfig';
import { drainSchema, WrittenDrain } from './drainSchema';

const ROOT = 'messagingHealth.accessLog.drains';
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

const DEFAULT_FAILED = { webhook: ['5xx'], 'stage-move': ['4xx', '5xx'] };

const DEFAULT_RULES: NonNullable<WrittenDrain['rules']> = [
  { signal: 'webhook', methods: ['POST'], ignored: [] },
  {
    signal: 'stage-move',
    methods: ['POST'],
    path: '/api/public/v1/deals/*move-stage*',
    ignored: [],
  },
];

const VERCEL_SIGNATURE: SignatureConfig = {
  header: 'x-vercel-signature',
  algorithm: 'sha1',
  encoding: 'hex',
  prefix: '',
};

/** Names what is wrong and where; zod's messages never quote a value, which may be the secret. */
function parseDrain(name: string, written: unknown): WrittenDrain {
  const parsed = drainSchema.safeParse(written);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      ({ path, message }) => `${[ROOT, name, ...path].join('.')}: ${message}`,
    );
    throw new InputError(
      `An access-log drain is refused. ${issues.join('; ')}`,
    );
  }
  return parsed.data;
}

function readMilliseconds(
  config: Config,
  key: string,
  fallback: HumanDuration,
): number {
  return durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : fallback,
  );
}

function readSignature(written: WrittenDrain, config: Config): SignatureConfig {
  if (written.format === 'vercel') {
    return VERCEL_SIGNATURE;
  }
  const { timestamp, ...signature } = written.signature;
  return {
    ...signature,
    timestamp: timestamp && {
      header: timestamp.header,
      toleranceMilliseconds: readMilliseconds(
        config,
        'signature.timestamp.tolerance',
        { minutes: 5 },
      ),
    },
  };
}

function readRules(written: WrittenDrain): CountingRule[] {
  return (written.rules ?? DEFAULT_RULES).map(rule => ({
    ...rule,
    failed: rule.failed ?? DEFAULT_FAILED[rule.signal],
  }));
}

function readOrganizationKey({
  organizationBy: by,
}: WrittenDrain): DrainConfig['organizationBy'] {
  if (!by) {
    return undefined;
  }
  return 'field' in by
    ? { kind: 'field', path: by.field }
    : { kind: 'query', parameter: by.query };
}

function readDrain(name: string, config: Config): DrainConfig {
  if (!NAME.test(name) || name.length > LONGEST_NAME) {
    throw new InputError(
      `${ROOT}.${name} is part of a URL: name the drain in lower-case letters, digits and dashes.`,
    );
  }
  const written = parseDrain(name, config.get());
  return {
    name,
    secret: written.secret,
    format:
      written.format === 'vercel'
        ? { kind: 'vercel' }
        : { kind: 'json', fields: written.fields },
    signature: readSignature(written, config),
    verification:
      written.format === 'vercel' ? written.verification : undefined,
    rules: readRules(written),
    organizationBy: readOrganizationKey(written),
    probes: written.probes,
    countBy: written.countBy,
    heartbeats: written.heartbeats,
    maximumAgeMilliseconds: readMilliseconds(config, 'maximumAge', {
      hours: 24,
    }),
    limits: {
      bytes: written.maximumBytes,
      lines: written.maximumLines,
      lineLength: written.maximumLineLength,
    },
  };
}

/** Reads every drain; throws an `InputError` that names the field of the first that is wrong. */
export function readAccessLogConfig(root: RootConfigService): DrainConfig[] {
  const drains = root.getOptionalConfig(ROOT);
  return (drains?.keys() ?? []).map(name =>
    readDrain(name, drains!.getConfig(name)),
  );
}
