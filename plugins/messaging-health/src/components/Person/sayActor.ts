import { Actor } from '@messaging-health/backstage-plugin-common';
import { Words } from '../../hooks/useWords';
import { personName } from './personName';

/** A person, a service or this system, in plain text. */
export function sayActor(actor: Actor, t: Words): string {
  switch (actor.type) {
    case 'user':
      return personName(actor.entityRef);
    case 'service':
      return t('actor.service', { subject: actor.subject });
    default:
      return t('actor.system', { replica: actor.replica });
  }
}
