import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const ROOT = 'messagingHealth.crmWebhook';
const MINUTE = 60_000;

/** What the module is told by app-config. */
export interface CrmWebhookConfig {
  allowedOrigins: string[];
  secret?: string;
  signature: 'plain' | 'hmac';
  requestTimeout: number;
  probe: ProbeConfig;
}

/** How webhooks are probed as a signal; times in milliseconds. */
export interface ProbeConfig {
  enabled: boolean;
  every: number;
  concurrency: number;
  concurrencyPerOrigin: number;
  timeout: number;
}

function readOrigin(text: string): string {
  try {
    return new URL(text).origin;
  } catch {
    // The URL class says "Invalid URL" and no more.
    throw new InputError(
      `${ROOT}.allowedOrigins: "${text}" is not an origin; write for example https://crm.example.com.`,
    );
  }
}

function readSignature(text: string): 'plain' | 'hmac' {
  if (text === 'plain' || text === 'hmac') {
    return text;
  }
  throw new InputError(
    `${ROOT}.signature must be plain or hmac; it is "${text}".`,
  );
}

function readCount(
  config: Config | undefined,
  key: string,
  { otherwise, most }: { otherwise: number; most: number },
): number {
  const value = config?.getOptionalNumber(key) ?? otherwise;
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new InputError(
      `${ROOT}.probe.${key} must be a whole number from 1 to ${most}; it is ${value}.`,
    );
  }
  return value;
}

function readMilliseconds(
  config: Config | undefined,
  key: string,
  rule: {
    otherwise: number;
    isAllowed: (milliseconds: number) => boolean;
    allowed: string;
  },
): number {
  const value = config?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : rule.otherwise;
  if (!rule.isAllowed(value)) {
    throw new InputError(
      `${ROOT}.probe.${key} must be ${rule.allowed}; it is ${value / 1000} s.`,
    );
  }
  return value;
}

function readProbe(config: Config | undefined): ProbeConfig {
  const concurrency = readCount(config, 'concurrency', {
    otherwise: 10,
    most: 200,
  });
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    // Figures are kept by the minute.
    every: readMilliseconds(config, 'every', {
      otherwise: MINUTE,
      isAllowed: value =>
        value % MINUTE === 0 && value >= MINUTE && value <= 60 * MINUTE,
      allowed: 'a duration of whole minutes, from 1 min to 60 min',
    }),
    concurrency,
    concurrencyPerOrigin: readCount(config, 'concurrencyPerOrigin', {
      otherwise: Math.min(5, concurrency),
      most: concurrency,
    }),
    timeout: readMilliseconds(config, 'timeout', {
      otherwise: 10_000,
      isAllowed: value => value >= 100 && value <= 30_000,
      allowed: 'a duration from 100 ms to 30 s',
    }),
  };
}

/** Reads the module's config; without any, no origin is allowed. */
export function readCrmWebhookConfig(
  root: RootConfigService,
): CrmWebhookConfig {
  const config = root.getOptionalConfig(ROOT);
  const timeout = config?.has('requestTimeout')
    ? readDurationFromConfig(config, { key: 'requestTimeout' })
    : { seconds: 10 };
  return {
    allowedOrigins: (
      config?.getOptionalStringArray('allowedOrigins') ?? []
    ).map(readOrigin),
    secret: config?.getOptionalString('secret'),
    signature: readSignature(config?.getOptionalString('signature') ?? 'plain'),
    requestTimeout: durationToMilliseconds(timeout),
    probe: readProbe(config?.getOptionalConfig('probe')),
  };
}
