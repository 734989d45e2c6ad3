import { Operation } from '@messaging-health/backstage-plugin-common';

/** Who ended an operation before its time, and what takes its place. */
export function describeEnd({ kind, abort, followedBy }: Operation): string {
  const why = abort ? ` by ${abort.by}: ${abort.reason}` : '';
  if (followedBy) {
    return `The ${kind} was ended${why}. Rollback ${followedBy} took its place and goes on by itself; follow it on the organization's page.`;
  }
  return `The ${kind} was aborted${why}. Run the template again to start a new one.`;
}
