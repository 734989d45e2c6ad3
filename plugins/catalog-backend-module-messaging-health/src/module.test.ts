import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { AnnotationCheckProcessor } from './AnnotationCheckProcessor';
import messagingHealthModule from './index';

describe('messagingHealthCatalogModule', () => {
  it('adds the check to the catalog', async () => {
    const addProcessor = jest.fn();
    await startTestBackend({
      features: [messagingHealthModule],
      extensionPoints: [[catalogProcessingExtensionPoint, { addProcessor }]],
    });
    expect(addProcessor).toHaveBeenCalledWith(
      expect.any(AnnotationCheckProcessor),
    );
  });
});
