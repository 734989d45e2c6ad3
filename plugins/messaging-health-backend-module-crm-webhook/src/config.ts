import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const ROOT = 'messagingHealth.crmWebhook';

/** What the module is told by app-config. */
export interface CrmWebhookConfig {
  allowedOrigins: string[];
  secret?: string;
  signature: 'plain' | 'hmac';
  requestTimeout: number;
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
  };
}
