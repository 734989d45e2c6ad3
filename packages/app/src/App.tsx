import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';

// Plugins are found by `app.packages` in app-config.yaml; here stands only what is the app's own.
export default createApp({ features: [navModule] });
