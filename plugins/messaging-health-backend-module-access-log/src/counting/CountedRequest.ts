import { AccessLogSignal } from '../config/DrainConfig';

/** One event of a signal: all that is left of a line. */
export interface CountedRequest {
  organizationId: string;
  signal: AccessLogSignal;
  at: Date;
  failed: boolean;
  /** The log's own id of the request. */
  id?: string;
}

/** What became of a delivery's lines; the answer to its sender. */
export interface DeliveryAnswer {
  /** All lines but empty ones. */
  lines: number;
  /** Counted for an organization. */
  counted: number;
  /** Other requests, other organizations, our probes, repeats, and what is too old. */
  ignored: number;
  /** Not a JSON object, too long, or without a field that is needed. */
  unreadable: number;
  /** Of a signal, but of which organization can't be told. */
  ambiguous: number;
}
