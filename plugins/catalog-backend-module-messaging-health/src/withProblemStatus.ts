import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_TIME_ZONE,
  AnnotationProblem,
} from '@messaging-health/backstage-plugin-common';

const ERROR_NAMES: Record<AnnotationProblem['kind'], string> = {
  missing: 'AnnotationMissing',
  malformed: 'AnnotationMalformed',
  ignored: 'AnnotationIgnored',
};

/** Nothing is kept from working by an annotation that is ignored; but customers would read times in the wrong zone, and nobody else sees that. */
function isOnlyWarned({ kind, annotation }: AnnotationProblem): boolean {
  return kind === 'ignored' && annotation !== ANNOTATION_TIME_ZONE;
}

/**
 * Adds one status item a problem. The catalog's own type and level are used,
 * since these are the ones that its entity page and its filter "has error" show. An
 * annotation that is only ignored is a warning, which they leave out; the tab shows it. A
 * time zone that is none is an error.
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
      ...problems.map(problem => ({
        type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
        level: isOnlyWarned(problem)
          ? ('warning' as const)
          : ('error' as const),
        message: problem.message,
        error: { name: ERROR_NAMES[problem.kind], message: problem.message },
      })),
    ],
  };
  return marked;
}
