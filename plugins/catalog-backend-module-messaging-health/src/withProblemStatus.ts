import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { AnnotationProblem } from '@messaging-health/backstage-plugin-common';

const ERROR_NAMES: Record<AnnotationProblem['kind'], string> = {
  missing: 'AnnotationMissing',
  malformed: 'AnnotationMalformed',
  ignored: 'AnnotationIgnored',
};

/**
 * Adds one status item a problem. The catalog's own type and level are used,
 * since these are the ones that its entity page and its filter "has error" show. An
 * annotation that is only ignored is a warning, which they leave out; the tab shows it.
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
        // Nothing is kept from working by an annotation that is only ignored.
        level: kind === 'ignored' ? ('warning' as const) : ('error' as const),
        message,
        error: { name: ERROR_NAMES[kind], message },
      })),
    ],
  };
  return marked;
}
