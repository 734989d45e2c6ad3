import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { english } from './en';

/**
 * Every sentence of the screens. An app may override single messages or add a
 * language by a translation resource for this ref.
 *
 * @public
 */
export const messagingHealthTranslationRef = createTranslationRef({
  id: 'plugin.messaging-health',
  messages: english,
  translations: {
    'pt-BR': () => import('./pt-BR'),
  },
});
