import { fleet } from './fleet';
import { incidents } from './incidents';
import { operation } from './operation';
import { states } from './states';
import { tab } from './tab';
import { words } from './words';

/** Every sentence of the screens, in English. */
export const english = {
  ...words,
  ...states,
  ...tab,
  ...operation,
  ...fleet,
  ...incidents,
} as const;
