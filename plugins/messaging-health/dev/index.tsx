import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  EntityMessagingHealthCard,
  EntityMessagingHealthContent,
  MessagingHealthPage,
  messagingHealthApiRef,
  messagingHealthPlugin,
} from '../src';
import { FakeBackend } from '../src/testing';
import { devAnswers, devEntities } from './devAnswers';

createDevApp()
  .registerPlugin(catalogPlugin)
  .registerPlugin(messagingHealthPlugin)
  .registerApi(
    createApiFactory({
      api: messagingHealthApiRef,
      deps: {},
      factory: () => new FakeBackend(devAnswers).client,
    }),
  )
  .registerApi(
    createApiFactory({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities: devEntities }),
    }),
  )
  .setAvailableLanguages(['en', 'pt-BR'])
  .addPage({
    path: '/messaging-health',
    title: 'Messaging health',
    element: <MessagingHealthPage />,
  })
  .addPage({ path: '/catalog', element: <CatalogIndexPage /> })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: (
      <EntityLayout>
        <EntityLayout.Route path="/" title="Overview">
          <EntityMessagingHealthCard />
        </EntityLayout.Route>
        <EntityLayout.Route path="/messaging-health" title="Messaging health">
          <EntityMessagingHealthContent />
        </EntityLayout.Route>
      </EntityLayout>
    ),
  })
  .render();
