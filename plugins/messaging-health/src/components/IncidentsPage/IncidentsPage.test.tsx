import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { FakeBackend, fleet, incidentSummary } from '../../testing';
import { IncidentsPage } from './IncidentsPage';

function historyOf(pages: Record<string, string[]>) {
  return new FakeBackend({
    getFleet: () => fleet,
    listIncidents: ({ query }) => {
      const cursor = Number(query.get('cursor') ?? 0);
      return {
        items: (pages[cursor] ?? []).map(number => incidentSummary({ number })),
        nextCursor: pages[cursor + 1] ? String(cursor + 1) : undefined,
      };
    },
  });
}

const queries = (backend: FakeBackend) =>
  backend.requests
    .filter(({ endpoint }) => endpoint === 'listIncidents')
    .map(({ query }) => Object.fromEntries(query));

describe('IncidentsPage', () => {
  it('lists incidents with links to them', async () => {
    await renderScreen(<IncidentsPage />, historyOf({ 0: ['INC-000042'] }));
    expect(
      await screen.findByRole('link', { name: 'INC-000042' }),
    ).toHaveAttribute('href', '/messaging-health/incidents/INC-000042');
    expect(screen.getByText('1 open incident on this page.')).toBeVisible();
  });

  it('asks for what the address says', async () => {
    const backend = historyOf({});
    await renderScreen(<IncidentsPage />, backend, {
      at: '/?organization=00000000-0000-4000-8000-000000000001&status=open&trigger=duplicates&from=2026-11-01&to=nonsense',
    });
    expect(
      await screen.findByText('✔ No incident fits these filters: good.'),
    ).toBeVisible();
    expect(queries(backend)[0]).toEqual({
      organizationId: '00000000-0000-4000-8000-000000000001',
      open: 'true',
      trigger: 'duplicates',
      detectedFrom: '2026-11-01T00:00:00.000Z',
    });
  });

  it('asks anew when a filter is set', async () => {
    const backend = historyOf({ 0: ['INC-000042'] });
    await renderScreen(<IncidentsPage />, backend);
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Status' }),
      'Closed',
    );
    await waitFor(() =>
      expect(queries(backend)).toContainEqual({ status: 'closed' }),
    );
  });

  it('finds an organization of any fleet as one types, and asks for its incidents', async () => {
    const backend = historyOf({ 0: ['INC-000042'] });
    await renderScreen(<IncidentsPage />, backend);
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Organization' }),
      'aurora',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Cantina Aurora' }),
    );
    await waitFor(() =>
      expect(queries(backend)).toContainEqual({
        organizationId: fleet.items[0].organization.id,
      }),
    );
  });

  it('pages forward and back', async () => {
    const backend = historyOf({
      0: ['INC-000003'],
      1: ['INC-000002'],
      2: ['INC-000001'],
    });
    await renderScreen(<IncidentsPage />, backend);
    const click = async (name: string) =>
      userEvent.click(await screen.findByRole('button', { name }));
    await click('Older');
    expect(await screen.findByText('INC-000002')).toBeVisible();
    await click('Older');
    expect(await screen.findByText('INC-000001')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
    await click('Newer');
    expect(await screen.findByText('INC-000002')).toBeVisible();
    await click('Newer');
    expect(await screen.findByText('INC-000003')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
  });

  it('is glad of an empty history', async () => {
    await renderScreen(<IncidentsPage />, historyOf({}));
    expect(
      await screen.findByText('✔ No incident in the whole history: good.'),
    ).toBeVisible();
  });
});
