import { Entity } from '@backstage/catalog-model';
import {
  AnnotationProblem,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';

const PREFIX = 'messaging-health.io/';

/**
 * What is wrong with an entity's annotations; nothing for entities that bear
 * none. An entity with some of them but no organization id is meant to be an
 * organization, too, and without the check it would be missing in silence.
 */
export function findProblems(entity: Entity): AnnotationProblem[] {
  const names = Object.keys(entity.metadata.annotations ?? {});
  if (!names.some(name => name.startsWith(PREFIX))) {
    return [];
  }
  const parsed = parseOrganization(entity);
  return parsed.kind === 'unusable'
    ? parsed.problems
    : parsed.organization.problems;
}
