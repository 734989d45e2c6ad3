/** One Chatwoot installation; times in milliseconds. */
export interface ChatwootInstance {
  name: string;
  baseUrl: string;
  apiToken: string;
  requestTimeout: number;
}

/** What tells a critical automation from a harmless one. */
export interface AutomationPolicy {
  criticalActions: string[];
  criticalNamePatterns: RegExp[];
  criticalLabels: string[];
  /** Beginnings of URLs: an account webhook that calls one is critical. */
  criticalWebhookUrls: string[];
  ignoredNames: string[];
  /** Beginnings of URLs that trigger the fallback. */
  fallbackTriggerUrls: string[];
}

/** What the module is told by app-config. */
export interface ChatwootSettings {
  instances: Map<string, ChatwootInstance>;
  policy: AutomationPolicy;
  /** Beginnings of the production webhooks of every n8n. */
  flowUrls: string[];
  robotUserIds: number[];
}
