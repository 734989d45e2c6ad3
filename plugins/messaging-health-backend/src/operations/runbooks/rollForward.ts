import { Runbook } from './Runbook';

/** The runbook's §5, in order. */
export const ROLL_FORWARD: Runbook = {
  kind: 'roll-forward',
  modeAtStart: 'rolling-forward',
  modeAtEnd: 'v2',
  liftsFreeze: true,
  steps: [],
};
