import {
  blockingProblems,
  Organization,
  OrganizationIncompleteError,
} from '@messaging-health/backstage-plugin-common';

/** Throws `OrganizationIncompleteError` with what has to be mended before anything is operated. */
export function refuseIncomplete(organization: Organization): void {
  const problems = blockingProblems(organization);
  if (problems.length > 0) {
    throw new OrganizationIncompleteError(organization.title, problems);
  }
}
