import { RETAINED_KINDS, RetentionPolicy } from '../retention/RetentionPolicy';
import { ConfigSection } from './ConfigSection';

const DAY = 24 * 60 * 60_000;

/** How long contents of ended incidents are kept; what is left out is kept for ever. */
export function readRetentionPolicy(section: ConfigSection): RetentionPolicy {
  const policy: RetentionPolicy = {};
  for (const kind of RETAINED_KINDS) {
    const keptFor = section.optionalMilliseconds(kind);
    if (keptFor !== undefined && !(keptFor >= DAY)) {
      throw section.refusal(
        kind,
        'a duration of 1 day or more, or left out for ever',
      );
    }
    policy[kind] = keptFor;
  }
  return policy;
}
