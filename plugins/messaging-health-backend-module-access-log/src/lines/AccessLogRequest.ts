/** One answered HTTP request of an access log. Lives no longer than its delivery. */
export interface AccessLogRequest {
  /** Lower case, without the default port. */
  host: string;
  /** Without query, and without a slash at its end. */
  path: string;
  query: URLSearchParams;
  /** Upper case; undefined where the log does not tell. */
  method?: string;
  status: number;
  at: Date;
  /** The log's own id of the request. */
  id?: string;
  userAgent?: string;
}

/** What a line is: a request, something else that logs hold too, or nothing that can be read. */
export type ReadLine =
  | { kind: 'request'; request: AccessLogRequest }
  | { kind: 'other' }
  | { kind: 'unreadable'; why: string };
