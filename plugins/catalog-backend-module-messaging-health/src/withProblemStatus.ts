import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { AnnotationProblem } from '@messaging-health/backstage-plugin-common';

/**
 * Adds one status item a problem. The catalog's own type and level are used,
 * since these are the ones that its entity page and its filter "has error" show.
 */
export function withProblemStatus(
  entity: Entity,
  problems: AnnotationProblem[],
): Entity {
  const marked: AlphaEntity = { ...entity };
  marked.status = {
    ...marked.status,
    items: [
      ...(marked.status?.items ?? []),
      ...problems.map(({ kind, message }) => ({
        type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
        level: 'error' as const,
        message,
        error: {
          name:
            kind === 'missing' ? 'AnnotationMissing' : 'AnnotationMalformed',
          message,
        },
      })),
    ],
  };
  return marked;
}
