import { maskShapes } from './maskShapes';
import { PersonalKey } from './personalKeys';
import {
  isPseudonymous,
  pseudonym,
  pseudonymOfName,
  pseudonymOfText,
} from './pseudonym';

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
  const masked = maskShapes(value.trim(), key);
  if (isPseudonymous(masked)) {
    return masked;
  }
  return kind === 'name'
    ? pseudonymOfName(value, key)
    : pseudonym('id', value.trim(), key);
}
