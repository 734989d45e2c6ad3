import { InputError } from '@backstage/errors';
import {
  applyOverrides,
  DEFAULT_LIMITS,
  LimitsRefusedError,
  MAX_WHAT_IF_DAYS,
  MAX_WHAT_IF_ORGANIZATIONS,
  Organization,
  TRIGGER_IDS,
  TriggerId,
  TriggerOverrides,
  UnknownOrganizationError,
  WhatIfRequest,
} from '@messaging-health/backstage-plugin-common';
import { OrganizationDirectory } from '../../organizations';
import { checkSpan } from '../history/checkSpan';

/** A sound question. */
export interface WhatIfQuestion {
  from: number;
  to: number;
  organizations: Organization[];
  triggers: TriggerId[];
  overrides: TriggerOverrides;
}

/**
 * Reads a question. Throws `InputError` that names the field and what is allowed
 * there, or `UnknownOrganizationError`.
 */
export async function checkQuestion(
  request: WhatIfRequest,
  directory: OrganizationDirectory,
): Promise<WhatIfQuestion> {
  const overrides: TriggerOverrides = request.triggers;
  const triggers = TRIGGER_IDS.filter(trigger => overrides[trigger]);
  if (triggers.length === 0) {
    throw new InputError(
      'triggers must name at least one trigger, for example {"webhook-5xx": {"threshold": 0.05}}; {"webhook-5xx": {}} judges by the present limits.',
    );
  }
  try {
    // What is allowed does not depend on what holds now.
    applyOverrides(DEFAULT_LIMITS, overrides);
  } catch (error) {
    throw error instanceof LimitsRefusedError
      ? new InputError(`triggers.${error.message}`)
      : error;
  }
  return {
    ...checkSpan(request, MAX_WHAT_IF_DAYS),
    organizations: await findOrganizations(request.organizationIds, directory),
    triggers,
    overrides,
  };
}

async function findOrganizations(
  asked: string[] | undefined,
  directory: OrganizationDirectory,
): Promise<Organization[]> {
  const { organizations } = await directory.list();
  if (!asked) {
    if (organizations.length > MAX_WHAT_IF_ORGANIZATIONS) {
      throw new InputError(
        `organizationIds must be given: there are ${organizations.length} organizations, and one question may be about ${MAX_WHAT_IF_ORGANIZATIONS} at most.`,
      );
    }
    return organizations;
  }
  const byId = new Map(organizations.map(one => [one.id, one]));
  const ids = new Set(asked.map(id => id.toLocaleLowerCase('en-US')));
  return [...ids].map(id => {
    const organization = byId.get(id);
    if (!organization) {
      throw new UnknownOrganizationError(id);
    }
    return organization;
  });
}
