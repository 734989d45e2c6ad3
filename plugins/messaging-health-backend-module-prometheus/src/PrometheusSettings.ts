import { Signal } from '@messaging-health/backstage-plugin-common';
import { CountTemplate } from './query/CountTemplate';

/** What the values of the organization's label are. */
export const ORGANIZATION_KEYS = [
  'id',
  'entity-ref',
  'webhook-host',
  'chatwoot-account-id',
] as const;
export type OrganizationKey = (typeof ORGANIZATION_KEYS)[number];

/** One Prometheus, and how it is talked to. */
export interface PrometheusInstance {
  baseUrl: string;
  /** Sent with every request, `Authorization` included. */
  headers: Record<string, string>;
  /** Texts that may appear in no message. */
  secrets: string[];
  /** In milliseconds. */
  timeout: number;
}

/** How one signal is counted. */
export interface SignalSettings {
  signal: Signal;
  instance: PrometheusInstance;
  total: CountTemplate;
  failed: CountTemplate;
  organizationLabel: string;
  organizationBy: OrganizationKey;
  /** How long after a minute's end all of it can be queried, in milliseconds. */
  delay: number;
  /** Least time between two questions, in milliseconds. */
  askEvery?: number;
}
