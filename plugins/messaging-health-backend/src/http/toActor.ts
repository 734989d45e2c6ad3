import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Actor } from '@messaging-health/backstage-plugin-common';

/** Who a request counts as: the person for whom it is made, else the service that makes it. */
export function toActor({
  principal,
}: BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>): Actor {
  return principal.type === 'user'
    ? { type: 'user', entityRef: principal.userEntityRef }
    : { type: 'service', subject: principal.subject };
}
