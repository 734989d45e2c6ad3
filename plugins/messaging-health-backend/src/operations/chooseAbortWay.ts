import { Operation, Serving } from '@messaging-health/backstage-plugin-common';
import {
  hasReturned,
  isFallbackProved,
  isSwitchAtWork,
  isSwitchHalfDone,
  isV2Touched,
} from './switchStanding';

/** `end` at once; `safe-end` after the fallback was put into service; `hand-over` to a rollback. */
export type AbortWay = 'end' | 'safe-end' | 'hand-over';

/** How an operation that stands like this is aborted, where these were seen to serve. */
export function chooseAbortWay(
  operation: Pick<Operation, 'kind' | 'status' | 'steps'>,
  serving: Serving,
  leaveUnserved: boolean,
): AbortWay {
  if (hasReturned(operation)) {
    return 'hand-over';
  }
  if (leaveUnserved || !isV2Touched(operation)) {
    return 'end';
  }
  // What was seen may be over by now where a request to n8n is still on its way.
  if (isSwitchAtWork(operation)) {
    return 'safe-end';
  }
  const isSeen = serving === 'v2' || serving === 'fallback';
  const isDead = isFallbackProved(operation) && serving === 'nothing';
  return (isSwitchHalfDone(operation) && !isSeen) || isDead
    ? 'safe-end'
    : 'end';
}
