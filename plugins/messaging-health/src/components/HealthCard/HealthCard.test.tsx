import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { breached, cantinaAurora, FakeBackend } from '../../testing';
import { HealthCard } from './HealthCard';

describe('HealthCard', () => {
  it('shows the verdict and leads to the tab', async () => {
    await renderScreen(
      <EntityProvider entity={cantinaAurora}>
        <HealthCard />
      </EntityProvider>,
      new FakeBackend({ getOrganization: () => breached }),
    );
    expect(await screen.findByText('Breached')).toBeVisible();
    expect(
      screen.getByText(/over the limit of 2% for 18 minutes/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show messaging health' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/group/cantina-aurora/messaging-health',
    );
  });
});
