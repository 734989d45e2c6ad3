import { Signal } from '@messaging-health/backstage-plugin-common';

/** Signals that an access log can tell of. */
export type AccessLogSignal = Extract<Signal, 'webhook' | 'stage-move'>;

/** How the time of a request is written in a line. */
export type TimeUnit =
  | 'iso'
  | 'seconds'
  | 'milliseconds'
  | 'microseconds'
  | 'nanoseconds';

/** Where a line says what: dotted paths into its JSON. */
export interface FieldMapping {
  host?: string;
  path: string;
  method?: string;
  status: string;
  at: string;
  atUnit: TimeUnit;
  id?: string;
  userAgent?: string;
}

/** How a sender proves that a delivery is its own. */
export interface SignatureConfig {
  /** Lower case. */
  header: string;
  algorithm: 'sha1' | 'sha256';
  encoding: 'hex' | 'base64';
  /** Stands before the digest in the header. */
  prefix: string;
  /** Where the sender signs `<timestamp>.<body>`, in seconds since 1970. */
  timestamp?: { header: string; toleranceMilliseconds: number };
}

/** Which requests are events of a signal, and which of them failed. */
export interface CountingRule {
  signal: AccessLogSignal;
  /** Upper case. */
  methods: string[];
  /** With `*` for anything; left out, the URL of the organization's annotation. */
  path?: string;
  /** Statuses such as `404` or `5xx`. */
  failed: string[];
  /** Statuses of requests that count nowhere. */
  ignored: string[];
}

/** Where a request says whose it is: in a field of its line, or in its query. */
export type OrganizationKey =
  | { kind: 'field'; path: string }
  | { kind: 'query'; parameter: string };

/** What protects the backend from a delivery. */
export interface DeliveryLimits {
  /** Of the body, as sent and unpacked. */
  bytes: number;
  lines: number;
  /** In characters. */
  lineLength: number;
}

/** One drain, as app-config describes it. */
export interface DrainConfig {
  name: string;
  secret: string;
  /** `vercel`: Vercel's own lines. */
  format: { kind: 'vercel' } | { kind: 'json'; fields: FieldMapping };
  signature: SignatureConfig;
  /** Answered in `x-vercel-verify`. */
  verification?: string;
  rules: CountingRule[];
  organizationBy?: OrganizationKey;
  /** Starts of user agents whose requests count nowhere. */
  probes: string[];
  /** What is told apart from its own repeat: each line, or the whole delivery. */
  countBy: 'line' | 'delivery';
  /** Whether an organization without events is given zeros, while lines of its host come in. */
  heartbeats: boolean;
  /** Older lines count nowhere. */
  maximumAgeMilliseconds: number;
  limits: DeliveryLimits;
}
