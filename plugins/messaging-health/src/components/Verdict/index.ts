export { VerdictLine } from './VerdictLine';
export { saySuspicion } from './saySuspicion';
export { sayTimeLeft } from './sayTimeLeft';
export { sayTrigger, verdictOf } from './verdictOf';
export type { Telling } from './Telling';
export type { Told, Verdict } from './verdictOf';
