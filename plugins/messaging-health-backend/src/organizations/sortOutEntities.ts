import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_ORGANIZATION_ID,
  Organization,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';
import { UnusableEntity } from './OrganizationDirectory';

/**
 * Parses entities into organizations.
 *
 * Where several entities claim one id, the first by entity reference stands for
 * the organization, so that a copied entity can't blind its monitoring. It is
 * given a problem that names the others, so that nothing is operated on a guess
 * of which annotations are right. The others are unusable.
 */
export function sortOutEntities(entities: Entity[]): {
  organizations: Organization[];
  unusable: UnusableEntity[];
} {
  const unusable: UnusableEntity[] = [];
  const byId = new Map<string, Organization[]>();
  for (const entity of entities) {
    const parsed = parseOrganization(entity);
    if (parsed.kind === 'unusable') {
      unusable.push({
        entityRef: stringifyEntityRef(entity),
        message: parsed.problems.map(problem => problem.message).join(' '),
      });
    } else {
      const { organization } = parsed;
      byId.set(organization.id, [
        ...(byId.get(organization.id) ?? []),
        organization,
      ]);
    }
  }
  const organizations = [...byId.values()].map(claimants => {
    const [first, ...others] = claimants.sort((a, b) =>
      a.entityRef.localeCompare(b.entityRef, 'en-US'),
    );
    unusable.push(...others.map(other => refuse(other, first)));
    return others.length > 0 ? markContested(first, others) : first;
  });
  return { organizations, unusable };
}

function refuse(organization: Organization, first: Organization) {
  return {
    entityRef: organization.entityRef,
    message: `${ANNOTATION_ORGANIZATION_ID} ${organization.id} is already claimed by ${first.entityRef}. Remove it from one of the two.`,
  };
}

function markContested(
  organization: Organization,
  others: Organization[],
): Organization {
  const refs = others.map(({ entityRef }) => entityRef).join(', ');
  return {
    ...organization,
    problems: [
      ...organization.problems,
      {
        annotation: ANNOTATION_ORGANIZATION_ID,
        kind: 'malformed',
        message: `${ANNOTATION_ORGANIZATION_ID} ${organization.id} is also claimed by ${refs}. Remove it there, or here.`,
      },
    ],
  };
}
