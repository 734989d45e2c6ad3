import { DeploymentWindow } from '@messaging-health/backstage-plugin-common';

/** Where an instant lies in respect of a deployment window; its end is no part of it. */
export type WindowStanding = 'before' | 'open' | 'over';

/** Tells whether v2 may be activated now. */
export function windowStanding(
  { from, until }: DeploymentWindow,
  now: Date,
): WindowStanding {
  const at = now.getTime();
  if (at >= Date.parse(until)) {
    return 'over';
  }
  return at < Date.parse(from) ? 'before' : 'open';
}
