import { RatioSignal } from './counts/ResponseCounter';

/** What the CRM answers, and what its own statistics make of it. */
export interface CrmAnswer {
  status: number;
  body: object;
  /** Left out where the answer is nobody's traffic: probes, ignored events, unknown callers. */
  counts?: { organizationId: string; signal: RatioSignal; failed: boolean };
}
