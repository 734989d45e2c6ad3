/** Why something that looks critical is left on. */
export type Reprieve =
  | 'ignored'
  | 'triggers-fallback'
  | 'mirror'
  | 'callback'
  | 'shared';

/** What an automation is to one organization. */
export type Judgement =
  | { kind: 'critical'; because: string }
  /** Critical, but must not be touched. */
  | { kind: 'spared'; why: Reprieve }
  | { kind: 'harmless'; unknownActions: string[] }
  /** It concerns no inbox of the organization. */
  | { kind: 'foreign' };
