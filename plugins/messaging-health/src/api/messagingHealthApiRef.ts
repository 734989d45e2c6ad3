import { createApiRef } from '@backstage/core-plugin-api';
import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';

/** What the screens need of the client; the one implementation is {@link MessagingHealthClient}. @public */
export type MessagingHealthApi = Pick<MessagingHealthClient, 'call'>;

/** The API that the screens ask. @public */
export const messagingHealthApiRef = createApiRef<MessagingHealthApi>({
  id: 'plugin.messaging-health.client',
});
