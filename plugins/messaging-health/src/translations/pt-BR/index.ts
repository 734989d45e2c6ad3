import { english } from '../en';
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

const brazilianPortuguese: Record<keyof typeof english, string> = {
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
};

export default brazilianPortuguese;
