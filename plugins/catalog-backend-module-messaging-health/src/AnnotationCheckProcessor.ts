import { Entity } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { findProblems } from './findProblems';
import { withProblemStatus } from './withProblemStatus';

/**
 * Looks at each entity that bears annotations of Messaging Health and puts what
 * is wrong with them on the entity itself. It never refuses an entity.
 */
export class AnnotationCheckProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'MessagingHealthAnnotationCheck';
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    const problems = findProblems(entity);
    return problems.length > 0 ? withProblemStatus(entity, problems) : entity;
  }
}
