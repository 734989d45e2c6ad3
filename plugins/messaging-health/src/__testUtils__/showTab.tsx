import { EntityProvider } from '@backstage/plugin-catalog-react';
import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { screen } from '@testing-library/react';
import { EntityTab } from '../components/EntityTab';
import { Answers, cantinaAurora, FakeBackend } from '../testing';
import { renderScreen } from './renderScreen';

/** Draws the tab of Cantina Aurora once its overview is there. */
export async function showTab(
  shown: OrganizationOverview,
  answers: Answers = {},
  at = '/',
): Promise<FakeBackend> {
  const backend = new FakeBackend({
    getOrganization: () => shown,
    ...answers,
  });
  await renderScreen(
    <EntityProvider entity={cantinaAurora}>
      <EntityTab />
    </EntityProvider>,
    backend,
    { at },
  );
  await screen.findByText(/Mode:/);
  return backend;
}

/** What an endpoint was asked. */
export function seen(backend: FakeBackend, endpoint: string) {
  return backend.requests.filter(request => request.endpoint === endpoint);
}
