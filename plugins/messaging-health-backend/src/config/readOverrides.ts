import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigSection } from './ConfigSection';
import { OrganizationOverride } from './OrganizationOverride';
import { readPolicy } from './readPolicy';
import { readTriggerChanges } from './readTriggerChanges';

const KEY = 'organizationOverrides';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The name as ids and entity references are compared; undefined where it is neither. */
function normalize(name: string): string | undefined {
  if (UUID.test(name)) {
    return name.toLocaleLowerCase('en-US');
  }
  try {
    return stringifyEntityRef(parseEntityRef(name));
  } catch {
    return undefined;
  }
}

/** Reads `organizationOverrides`, by organization UUID or full entity reference in lower case. */
export function readOverrides(
  root: ConfigSection,
): ReadonlyMap<string, OrganizationOverride> {
  const overrides = new Map<string, OrganizationOverride>();
  for (const [name, section] of root.namedSections(KEY)) {
    const organization = normalize(name);
    if (organization === undefined) {
      throw root.refusal(
        `${KEY}.${name}`,
        "under an organization's UUID in the CRM or its full entity reference, for example group:default/cantina-aurora",
      );
    }
    if (overrides.has(organization)) {
      throw root.refusal(
        `${KEY}.${name}`,
        'left out: the same organization is named twice',
      );
    }
    section.refuseOtherKeys(['triggers', 'policy']);
    overrides.set(organization, {
      triggers: readTriggerChanges(section.section('triggers')),
      policy: readPolicy(section),
    });
  }
  return overrides;
}
