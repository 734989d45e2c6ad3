/** Which executions an n8n keeps where a workflow does not say. */
export interface SavingDefaults {
  /** Undefined: believed for as long as such a success is listed. */
  successes?: boolean;
  errors: boolean;
}

/** One n8n installation, as app-config describes it; times in milliseconds. */
export interface N8nInstance {
  name: string;
  baseUrl: string;
  apiKey: string;
  /** Where production webhooks are reached. */
  webhookBaseUrl: string;
  webhookSegment: string;
  requestTimeout: number;
  /** How long a webhook may take to go away. */
  teardownTimeout: number;
  /** How long a published webhook may take to be served before it is published again; doubles each time. */
  serveTimeout: number;
  pollInterval: number;
  republishLimit: number;
  healLimit: number;
  /** Which executions it keeps where a workflow does not say. */
  saves: SavingDefaults;
}
