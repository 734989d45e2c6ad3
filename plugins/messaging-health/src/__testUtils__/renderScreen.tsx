import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ReactElement } from 'react';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { ClockProvider } from '../hooks/Clock';
import {
  rootRouteRef,
  scaffolderTaskRouteRef,
  selectedTemplateRouteRef,
} from '../routes';
import { FakeBackend, NOW } from '../testing';

/** Draws a screen in an app on the old frontend system, against a backend from memory, at the fixtures' moment. */
export async function renderScreen(
  element: ReactElement,
  backend: FakeBackend,
  options: {
    at?: string;
    /** What the catalog holds; nothing unless said. */
    entities?: Entity[];
    /** Who looks at it; nobody in particular unless said. */
    as?: string;
    /** False: may read, and nothing else. */
    mayOperate?: boolean;
  } = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [messagingHealthApiRef, backend.client],
        [catalogApiRef, catalogApiMock({ entities: options.entities })],
        [translationApiRef, mockApis.translation()],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: options.as ?? 'user:default/guest',
          }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize:
              options.mayOperate === false
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          }),
        ],
      ]}
    >
      <ClockProvider clock={() => NOW}>{element}</ClockProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/messaging-health': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': selectedTemplateRouteRef,
        '/create/tasks/:taskId': scaffolderTaskRouteRef,
      },
      routeEntries: options.at ? [options.at] : undefined,
    },
  );
}
