import { decisions } from './decisions';
import { evidence } from './evidence';
import { fleet } from './fleet';
import { fleetRollback } from './fleetRollback';
import { incidents } from './incidents';
import { operation } from './operation';
import { states } from './states';
import { steps } from './steps';
import { sweep } from './sweep';
import { tab } from './tab';
import { triggers } from './triggers';
import { unknown } from './unknown';
import { watches } from './watches';
import { whatIf } from './whatIf';
import { record } from './record';
import { recordWork } from './recordWork';
import { customer } from './customer';
import { history } from './history';
import { words } from './words';

/** Every sentence of the screens, in English. */
export const english = {
  ...words,
  ...steps,
  ...states,
  ...tab,
  ...operation,
  ...decisions,
  ...fleet,
  ...fleetRollback,
  ...watches,
  ...incidents,
  ...evidence,
  ...triggers,
  ...unknown,
  ...sweep,
  ...whatIf,
  ...history,
  ...customer,
  ...record,
  ...recordWork,
} as const;
