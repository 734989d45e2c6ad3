import { Words } from '../../hooks/useWords';

const KNOWN = [
  'total',
  'failed',
  'totalBefore',
  'failedBefore',
  'totalAfter',
  'failedAfter',
  'inboxes',
  'incoming',
  'undelivered',
  'executions',
  'failedExecutions',
  'newLinks',
  'withoutContact',
  'conversations',
  'withoutLink',
  'signOffs',
] as const;

function isKnown(name: string): name is (typeof KNOWN)[number] {
  return KNOWN.some(known => known === name);
}

/** A figure's name in the reader's language; one that this version does not know keeps its own. */
export function sayFigure(name: string, t: Words): string {
  return isKnown(name) ? t(`figure.${name}`) : name;
}
