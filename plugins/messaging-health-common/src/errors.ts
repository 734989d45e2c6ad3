import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { AnnotationProblem } from './organizations/Organization';

/** Another unfinished operation of the same organization stands in the way. @public */
export class OperationInTheWayError extends ConflictError {
  readonly operationId: string;
  /** The message says what is under way, since when and by whom, and what may be done. */
  constructor(operation: { id: string }, message: string) {
    super(message);
    this.operationId = operation.id;
  }
}

/** Somebody else answered first, or the thing has moved on since it was read. @public */
export class AlreadyAnsweredError extends ConflictError {}

/** An activation of v2 was asked for while the organization is frozen. @public */
export class FrozenError extends ConflictError {
  readonly incident?: string;
  constructor(reason: string, incident?: string) {
    super(`Activations of this organization are frozen: ${reason}`);
    this.incident = incident;
  }
}

/** The entity lacks annotations that the request needs. @public */
export class OrganizationIncompleteError extends InputError {
  readonly problems: AnnotationProblem[];
  constructor(title: string, problems: AnnotationProblem[]) {
    super(
      `${title} can't be operated yet. ${problems
        .map(problem => problem.message)
        .join(' ')}`,
    );
    this.problems = problems;
  }
}

/** No entity in the catalog bears this organization id. @public */
export class UnknownOrganizationError extends NotFoundError {
  constructor(organizationId: string) {
    super(
      `No catalog entity has the annotation messaging-health.io/organization-id: ${organizationId}.`,
    );
  }
}
