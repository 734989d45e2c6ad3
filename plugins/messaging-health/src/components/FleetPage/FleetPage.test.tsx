import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { FakeBackend, fleet, Refusal } from '../../testing';
import { FleetPage } from './FleetPage';

const backendWithFleet = () => new FakeBackend({ getFleet: () => fleet });

async function titles() {
  const table = within(await screen.findByRole('table'));
  return table
    .getAllByRole('link')
    .map(link => link.textContent)
    .filter(text => !text?.startsWith('INC-'));
}

describe('FleetPage', () => {
  it('says the worst first, and lists the organizations as they came', async () => {
    await renderScreen(<FleetPage />, backendWithFleet());
    expect(await screen.findByText(/1 organization is breached/)).toBeVisible();
    expect(await titles()).toEqual([
      'Cantina Aurora',
      'Oficina Vento Sul',
      'Livraria Três Rios',
      'Academia Pedra Alta',
    ]);
    expect(
      screen.getByRole('link', { name: 'Cantina Aurora' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/group/cantina-aurora/messaging-health',
    );
  });

  it('shows only one word of health after a click, and all after another', async () => {
    await renderScreen(<FleetPage />, backendWithFleet());
    const button = await screen.findByRole('button', {
      name: 'Show only: Unknown (1)',
    });
    await userEvent.click(button);
    expect(await titles()).toEqual(['Oficina Vento Sul']);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button);
    expect(await titles()).toHaveLength(4);
  });

  it('takes its filter from the address', async () => {
    await renderScreen(<FleetPage />, backendWithFleet(), {
      at: '/?health=healthy',
    });
    expect(await titles()).toEqual(['Academia Pedra Alta']);
  });

  it('searches, and offers a way back when nothing fits', async () => {
    await renderScreen(<FleetPage />, backendWithFleet());
    await userEvent.type(await screen.findByRole('searchbox'), 'zzz');
    expect(
      await screen.findByText('No organization fits this filter.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await titles()).toHaveLength(4);
  });

  it('gives the annotation to add where there is no organization', async () => {
    const counts = { breached: 0, unknown: 0, 'at-risk': 0, healthy: 0 };
    await renderScreen(
      <FleetPage />,
      new FakeBackend({ getFleet: () => ({ ...fleet, counts, items: [] }) }),
    );
    expect(await screen.findByText('No organization yet')).toBeVisible();
    expect(
      screen.getByText(/^messaging-health\.io\/organization-id: /),
    ).toBeVisible();
  });

  it('lists entities that can not be measured, and why', async () => {
    const unusable = [
      { entityRef: 'group:default/padaria', message: 'No UUID.' },
    ];
    await renderScreen(
      <FleetPage />,
      new FakeBackend({ getFleet: () => ({ ...fleet, unusable }) }),
    );
    expect(await screen.findByText(/1 entity claims/)).toBeVisible();
    expect(screen.getByText(/No UUID/)).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    await renderScreen(
      <FleetPage />,
      new FakeBackend({
        getFleet: () => {
          throw new Refusal(403, 'No.');
        },
      }),
    );
    expect(
      await screen.findByText(/messaging-health\.health\.read/),
    ).toBeVisible();
  });
});
