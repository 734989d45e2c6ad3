/** Every field that a trigger's limits may have; each has a name in the screens' words. */
const FIELD_NAMES = [
  'threshold',
  'holdsFor',
  'rateWindow',
  'minimumSamples',
  'keepFiringFor',
  'staleAfter',
  'minimumShare',
  'window',
  'baselineWeeks',
  'minimumBaseline',
  'failureThreshold',
  'keepSuspectedFor',
  'minimumGroups',
] as const;
type FieldName = (typeof FIELD_NAMES)[number];

/** The key as one that the words know. A test holds every key of LIMIT_FIELDS against this list. */
export function fieldName(key: string): FieldName {
  const name = FIELD_NAMES.find(each => each === key);
  if (!name) {
    throw new Error(`The limit ${key} has no name in the screens' words.`);
  }
  return name;
}
