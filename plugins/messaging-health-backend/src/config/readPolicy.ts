import { POLICIES, Policy } from '@messaging-health/backstage-plugin-common';
import { ConfigSection } from './ConfigSection';

/** Reads `policy` of a section: what a firing trigger sets off; nothing where it is not set. */
export function readPolicy(section: ConfigSection): Policy | undefined {
  return section.choice('policy', POLICIES);
}
