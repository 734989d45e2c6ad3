import { RootConfigService } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { ChatwootInstance, ChatwootSettings } from './ChatwootSettings';

const ROOT = 'messagingHealth.chatwoot';
const N8N_INSTANCES = 'messagingHealth.n8n.instances';

/** Whatever calls n8n, or answers, assigns or resolves by itself. */
export const DEFAULT_CRITICAL_ACTIONS = [
  'send_webhook_event',
  'send_message',
  'send_attachment',
  'assign_*',
  'change_status',
  'resolve_conversation',
  'mute_conversation',
];

function readInstance(name: string, config: Config): ChatwootInstance {
  const timeout = config.has('requestTimeout')
    ? readDurationFromConfig(config, { key: 'requestTimeout' })
    : { seconds: 10 };
  return {
    name,
    baseUrl: config.getString('baseUrl').replace(/\/+$/, ''),
    apiToken: config.getString('apiToken'),
    requestTimeout: durationToMilliseconds(timeout),
  };
}

function readPattern(text: string): RegExp {
  try {
    return new RegExp(text, 'i');
  } catch {
    // The engine's message does not say in which field.
    throw new InputError(
      `${ROOT}.criticalNamePatterns: "${text}" is not a regular expression.`,
    );
  }
}

/** Both flows are triggered at n8n's production webhooks, wherever those are configured to be. */
function n8nWebhookUrls(root: RootConfigService): string[] {
  const instances = root.getOptionalConfig(N8N_INSTANCES);
  return (instances?.keys() ?? []).flatMap(name => {
    const config = root.getConfig(`${N8N_INSTANCES}.${name}`);
    const base =
      config.getOptionalString('webhookBaseUrl') ??
      config.getOptionalString('baseUrl');
    const segment = config.getOptionalString('webhookSegment') ?? 'webhook';
    return base ? [`${base.replace(/\/+$/, '')}/${segment}/`] : [];
  });
}

/** An empty or half-written beginning would make every webhook critical. */
function readBeginnings(urls: string[]): string[] {
  const wrong = urls.find(url => !URL.canParse(url));
  if (wrong !== undefined) {
    throw new InputError(
      `${ROOT}.criticalWebhookUrls: "${wrong}" is not the beginning of a URL, for example https://survey.example.com/.`,
    );
  }
  return urls;
}

function readRobots(config: Config | undefined): number[] {
  const parsed = z
    .array(z.coerce.number().int().positive())
    .safeParse(config?.getOptional('robotUserIds') ?? []);
  if (!parsed.success) {
    throw new InputError(
      `${ROOT}.robotUserIds must be a list of numeric Chatwoot user ids.`,
    );
  }
  return parsed.data;
}

/** Reads the module's config. */
export function readChatwootSettings(
  root: RootConfigService,
): ChatwootSettings {
  const config = root.getOptionalConfig(ROOT);
  const names = config?.getOptionalConfig('instances')?.keys() ?? [];
  const strings = (key: string) => config?.getOptionalStringArray(key);
  const flowUrls = n8nWebhookUrls(root);
  return {
    instances: new Map(
      names.map(name => [
        name,
        readInstance(name, root.getConfig(`${ROOT}.instances.${name}`)),
      ]),
    ),
    policy: {
      criticalActions: strings('criticalActions') ?? DEFAULT_CRITICAL_ACTIONS,
      criticalNamePatterns: (strings('criticalNamePatterns') ?? []).map(
        readPattern,
      ),
      criticalLabels: strings('criticalLabels') ?? [],
      criticalWebhookUrls: readBeginnings(strings('criticalWebhookUrls') ?? []),
      ignoredNames: strings('ignoredNames') ?? [],
      fallbackTriggerUrls: strings('fallbackTriggerUrls') ?? flowUrls,
    },
    flowUrls,
    robotUserIds: readRobots(config),
  };
}
