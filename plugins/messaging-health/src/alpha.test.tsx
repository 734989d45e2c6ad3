import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { messagingHealthApiRef } from './api/messagingHealthApiRef';
import {
  breached,
  cantinaAurora,
  FakeBackend,
  fleet,
  fleetRollback,
  incident,
} from './testing';

const backend = new FakeBackend({
  getFleet: () => fleet,
  getFleetRollback: () => fleetRollback(),
  getOrganization: () => breached,
  getIncident: () => incident(),
});

function renderAt(path: string) {
  renderTestApp({
    features: [catalogPlugin, plugin],
    initialRouteEntries: [path],
    apis: [
      [messagingHealthApiRef, backend.client],
      catalogApiMock({ entities: [cantinaAurora] }),
    ],
  });
}

describe('the plugin in an app on the new frontend system', () => {
  it('has a page of all organizations', async () => {
    renderAt('/messaging-health');
    expect(
      await screen.findByText(
        /1 organization is breached/,
        {},
        { timeout: 8000 },
      ),
    ).toBeInTheDocument();
  });

  it('has a page for each incident', async () => {
    renderAt('/messaging-health/incidents/INC-000042');
    expect(
      await screen.findByText(/INC-000042 is mitigated/, {}, { timeout: 8000 }),
    ).toBeInTheDocument();
  });

  it('has a page for each fleet rollback', async () => {
    renderAt(`/messaging-health/fleet-rollbacks/${fleetRollback().id}`);
    expect(
      await screen.findByText(
        /1 of 4 organizations are proved/,
        {},
        { timeout: 8000 },
      ),
    ).toBeInTheDocument();
  });

  it('has a page for what-if questions beside them', async () => {
    renderAt('/messaging-health/what-if');
    expect(
      await screen.findByText(
        'Nothing has been asked yet.',
        {},
        { timeout: 8000 },
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'What if' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('adds a tab to the entities that are organizations', async () => {
    renderAt('/catalog/default/group/cantina-aurora/messaging-health');
    expect(
      await screen.findByText(
        /over the limit of 2% for/,
        {},
        { timeout: 8000 },
      ),
    ).toBeInTheDocument();
  });
});
