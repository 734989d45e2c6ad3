import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { AnnotationCheckProcessor } from './AnnotationCheckProcessor';

/** Shows faults in the annotations on the entity that bears them. @public */
export const messagingHealthCatalogModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'messaging-health',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new AnnotationCheckProcessor());
      },
    });
  },
});
