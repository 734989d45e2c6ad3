import { OperationTimes } from '../switching/timesOf';
import { SwitchTruth } from '../truth/judgeSwitch';
import { Flow, Pair, PairKind } from '../world/Pair';

/** One switch that was tried, and how it ended. */
export interface Trial {
  by: 'us' | 'plain script';
  /** `loaded`: under the steady load. `healthy`: nobody else writes. */
  under: 'loaded' | 'healthy';
  kind: PairKind;
  wanted: Flow;
  organization: string;
  truth: SwitchTruth;
  /** Our operation's status, or the plain script's answers of n8n. */
  outcome: string;
  /** True where all that was asked for was answered with success. */
  isAccepted: boolean;
  /** True where the wanted flow ran under the other one's id. */
  isInPlace: boolean;
  /** Why it stands still, in the operation's own words. */
  failure?: string;
  times?: OperationTimes;
  /** As our own report counts it, where it does. */
  reportedLost?: number;
  /** The plain script's flow was not served in time. */
  never?: boolean;
}

/** True where a workflow served what is the other one's content. */
export function isServedInPlace(
  { workflowIds }: Pair,
  wanted: Flow,
  truth: SwitchTruth,
): boolean {
  const other = wanted === 'v2' ? 'fallback' : 'v2';
  return truth.isRight && truth.ranAfterEnd.includes(workflowIds[other]);
}
