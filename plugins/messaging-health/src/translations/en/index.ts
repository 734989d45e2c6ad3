import { fleet } from './fleet';
import { incidents } from './incidents';
import { operation } from './operation';
import { states } from './states';
import { sweep } from './sweep';
import { tab } from './tab';
import { triggers } from './triggers';
import { unknown } from './unknown';
import { whatIf } from './whatIf';
import { words } from './words';

/** Every sentence of the screens, in English. */
export const english = {
  ...words,
  ...states,
  ...tab,
  ...operation,
  ...fleet,
  ...incidents,
  ...triggers,
  ...unknown,
  ...sweep,
  ...whatIf,
} as const;
