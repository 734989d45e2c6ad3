import {
  applyOverrides,
  Organization,
  Policy,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { MessagingHealthConfig } from './MessagingHealthConfig';
import { applyChanges } from './TriggerChanges';

/** How one organization is judged, and what a firing trigger sets off for it. */
export interface OrganizationSettings {
  limitsOf(organization: Organization): TriggerLimits;
  policyOf(organization: Organization): Policy;
}

interface Settings {
  limits: TriggerLimits;
  policy: Policy;
}

/**
 * Settings by organization. What app-config says of one organization wins over its
 * annotations, and these win over what holds in general. Where nothing is said of an
 * organization, its limits are the general ones, the very same object; settled once
 * for each object that stands for an organization, since a round asks for all of them.
 */
export function createOrganizationSettings(
  config: Pick<
    MessagingHealthConfig,
    'triggers' | 'policy' | 'organizationOverrides'
  >,
): OrganizationSettings {
  const settled = new WeakMap<Organization, Settings>();
  const settingsOf = (organization: Organization): Settings => {
    const known = settled.get(organization);
    if (known) {
      return known;
    }
    const fresh = settle(config, organization);
    settled.set(organization, fresh);
    return fresh;
  };
  return {
    limitsOf: organization => settingsOf(organization).limits,
    policyOf: organization => settingsOf(organization).policy,
  };
}

function settle(
  {
    triggers,
    policy,
    organizationOverrides,
  }: Parameters<typeof createOrganizationSettings>[0],
  organization: Organization,
): Settings {
  // Where both name it, the id says more surely which organization is meant.
  const overrides = [organization.entityRef, organization.id].flatMap(
    name => organizationOverrides.get(name) ?? [],
  );
  const { triggerOverrides } = organization;
  const settings: Settings = {
    limits: triggerOverrides
      ? applyOverrides(triggers, triggerOverrides)
      : triggers,
    policy: organization.policy ?? policy,
  };
  for (const override of overrides) {
    if (Object.keys(override.triggers).length > 0) {
      settings.limits = applyChanges(settings.limits, override.triggers);
    }
    settings.policy = override.policy ?? settings.policy;
  }
  return settings;
}
