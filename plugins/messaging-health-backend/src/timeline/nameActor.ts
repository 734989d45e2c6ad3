import { Actor } from '@messaging-health/backstage-plugin-common';

/** An actor in a sentence. */
export function nameActor(actor: Actor): string {
  switch (actor.type) {
    case 'user':
      return actor.entityRef;
    case 'service':
      return actor.subject;
    case 'system':
      return 'Messaging Health';
    default:
      throw new Error(`Unexpected actor ${actor satisfies never}`);
  }
}
