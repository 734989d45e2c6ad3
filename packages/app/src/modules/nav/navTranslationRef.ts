import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The words of the sidebar. */
export const navTranslationRef = createTranslationRef({
  id: 'app.nav',
  messages: {
    home: 'Home',
    menu: 'Menu',
    health: 'Health',
    catalog: 'Catalog',
    create: 'Create',
    search: 'Search',
    notifications: 'Notifications',
    settings: 'Settings',
  },
  translations: {
    'pt-BR': () => import('./translations/pt-BR'),
  },
});
