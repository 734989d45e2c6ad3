import { atOnce } from './atOnce';
import { maskShapes } from './maskShapes';
import { PersonalKey } from './personalKeys';
import {
  isPseudonymous,
  pseudonym,
  pseudonymOfName,
  pseudonymOfText,
} from './pseudonym';

/** What is longer is no number and no address, and need not be looked at. */
const LONGEST_SHAPE = 1000;

/** What stands in the place of a value of which its name tells what it is. */
export function maskByKey(
  kind: PersonalKey,
  value: string,
  key: string,
): string {
  if (value.trim() === '' || isPseudonymous(value)) {
    return value;
  }
  if (kind === 'secret') {
    return '[secret]';
  }
  if (kind === 'text') {
    return pseudonymOfText(value, key);
  }
  // A number or an address is the same person whatever it stands under.
  const trimmed = value.trim();
  if (trimmed.length <= LONGEST_SHAPE) {
    const masked = atOnce(maskShapes(trimmed, key));
    if (isPseudonymous(masked)) {
      return masked;
    }
  }
  return kind === 'name'
    ? pseudonymOfName(value, key)
    : pseudonym('id', trimmed, key);
}
