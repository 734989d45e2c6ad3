export { VerdictLine } from './VerdictLine';
export { sayTrigger, verdictOf } from './verdictOf';
export type { Telling, Told, Verdict } from './verdictOf';
