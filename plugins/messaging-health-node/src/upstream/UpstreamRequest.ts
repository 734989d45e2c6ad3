/** One question to an outside system. @public */
export interface UpstreamRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** Appended to the base URL; begins with a slash. Its own parts are already encoded. */
  path: string;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is; the caller sets the content type. */
  rawBody?: string;
  /** True where sending the request twice does no more than sending it once. GET is. */
  idempotent?: boolean;
  signal: AbortSignal;
}

/** What came back, whatever its status. @public */
export interface UpstreamAnswer {
  status: number;
  headers: Headers;
  body: string;
}
