import { Option } from '../Choice';

let zones: Option[] | undefined;

/** Every zone that the browser knows, by its IANA name; the reader's own comes first. */
export function listTimeZones(): Option[] {
  if (!zones) {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const all = ['UTC', ...Intl.supportedValuesOf('timeZone')];
    zones = [...new Set([own, ...all])].map(value => ({ value, label: value }));
  }
  return zones;
}
