import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  breached,
  cantinaAurora,
  FakeBackend,
  organizationEntity,
  Refusal,
} from '../../testing';
import { EntityTab } from './EntityTab';

function renderTab(backend: FakeBackend, entity = cantinaAurora) {
  return renderScreen(
    <EntityProvider entity={entity}>
      <EntityTab />
    </EntityProvider>,
    backend,
  );
}

function refusing(status: number, message: string) {
  return new FakeBackend({
    getOrganization: () => {
      throw new Refusal(status, message);
    },
  });
}

describe('EntityTab in trouble', () => {
  it('names the permission to ask for', async () => {
    await renderTab(refusing(403, 'No.'));
    expect(
      await screen.findByText(/messaging-health\.health\.read/),
    ).toBeVisible();
  });

  it('says that the backend does not know the organization', async () => {
    await renderTab(refusing(404, 'Unknown.'));
    expect(
      await screen.findByText(
        'The backend does not know this organization yet',
      ),
    ).toBeVisible();
  });

  it('says what failed and what still holds, and tries again', async () => {
    const backend = refusing(500, 'The database is away.');
    await renderTab(backend);
    expect(
      await screen.findByText('What failed: The database is away.'),
    ).toBeVisible();
    expect(
      screen.getByText(/Detection and running operations go on/),
    ).toBeVisible();
    backend.answers = { getOrganization: () => breached };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Breached')).toBeVisible();
  });

  it('keeps the last figures when the connection is lost, and says so', async () => {
    const backend = new FakeBackend({ getOrganization: () => breached });
    await renderTab(backend);
    expect(await screen.findByText('Breached')).toBeVisible();
    backend.answers = {
      getOrganization: () => {
        throw new Refusal(503, 'Out to lunch.');
      },
    };
    await userEvent.click(screen.getByRole('button', { name: 'Refresh now' }));
    expect(
      await screen.findByText(/Connection lost, figures from 3:12:05/),
    ).toBeVisible();
    expect(screen.getByText('Breached')).toBeVisible();
  });

  it('asks for nothing without an annotation, and gives the line to paste', async () => {
    const backend = new FakeBackend();
    const entity = organizationEntity(9, 'padaria', 'Padaria');
    await renderTab(backend, {
      ...entity,
      metadata: { ...entity.metadata, annotations: {} },
    });
    expect(
      await screen.findByText(
        "messaging-health.io/organization-id: '00000000-0000-4000-8000-000000000000'",
      ),
    ).toBeVisible();
    expect(backend.requests).toEqual([]);
  });

  it('says what is wrong with a malformed id', async () => {
    await renderTab(
      new FakeBackend(),
      organizationEntity(10, 'padaria', 'Padaria'),
    );
    expect(
      await screen.findByText(/must be the organization's UUID/),
    ).toBeVisible();
  });
});
