import { english } from '../en';
import { fleet } from './fleet';
import { incidents } from './incidents';
import { operation } from './operation';
import { states } from './states';
import { tab } from './tab';
import { words } from './words';

const brazilianPortuguese: Record<keyof typeof english, string> = {
  ...words,
  ...states,
  ...tab,
  ...operation,
  ...fleet,
  ...incidents,
};

export default brazilianPortuguese;
