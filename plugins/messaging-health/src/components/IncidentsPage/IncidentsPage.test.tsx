import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catchDownloads } from '../../__testUtils__/catchDownloads';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  Answers,
  FakeBackend,
  fleet,
  incidentStatistics,
  incidentSummary,
  NOW,
  Refusal,
} from '../../testing';
import { IncidentsPage } from './IncidentsPage';

function historyOf(pages: Record<string, string[]>, answers: Answers = {}) {
  return new FakeBackend({
    getFleet: () => fleet,
    listIncidents: ({ query }) => {
      const cursor = Number(query.get('cursor') ?? 0);
      return {
        items: (pages[cursor] ?? []).map(number => incidentSummary({ number })),
        nextCursor: pages[cursor + 1] ? String(cursor + 1) : undefined,
      };
    },
    getIncidentStatistics: () => incidentStatistics,
    ...answers,
  });
}

const DAY_MS = 86_400_000;
/** What the page asks for unless told otherwise. */
const LAST_90_DAYS = {
  detectedFrom: new Date(NOW - 90 * DAY_MS).toISOString(),
};

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
      expect(queries(backend)).toContainEqual({
        ...LAST_90_DAYS,
        status: 'closed',
      }),
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
        ...LAST_90_DAYS,
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

  it.each([
    ['/', '✔ No incident in the last 90 days: good.'],
    ['/?span=7d', '✔ No incident in the last 7 days: good.'],
    ['/?span=all', '✔ No incident in the whole history: good.'],
    ['/?from=2026-11-01', '✔ No incident in this time: good.'],
    ['/?sla=missed', '✔ No incident fits these filters: good.'],
  ])('is glad of an empty history at %s', async (at, said) => {
    await renderScreen(<IncidentsPage />, historyOf({}), { at });
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('asks for severity, SLA, a span and words, all by the address', async () => {
    const backend = historyOf({});
    await renderScreen(<IncidentsPage />, backend, {
      at: '/?severity=major&sla=missed&span=7d&search=token%20expired',
    });
    await screen.findByText(/fits these filters/);
    expect(queries(backend)[0]).toEqual({
      severity: 'major',
      sla: 'missed',
      search: 'token expired',
      detectedFrom: new Date(NOW - 7 * DAY_MS).toISOString(),
    });
    expect(screen.getByRole('searchbox')).toHaveValue('token expired');
  });

  it('takes dates as the own clock has them, and shows them in UTC', async () => {
    const backend = historyOf({ 0: ['INC-000042'] });
    await renderScreen(<IncidentsPage />, backend, { at: '/?span=custom' });
    fireEvent.change(await screen.findByLabelText('Detected from'), {
      target: { value: '2026-11-20T08:30' },
    });
    const from = new Date('2026-11-20T08:30').toISOString();
    await waitFor(() =>
      expect(queries(backend)).toContainEqual({ detectedFrom: from }),
    );
    expect(screen.getByText(/^Nov 20, 2026, .* UTC$/)).toBeVisible();
  });

  it('shows the SLA in words, how long the rollback took, and who led', async () => {
    const backend = historyOf(
      {},
      {
        listIncidents: () => ({
          items: [
            incidentSummary({
              sla: 'missed',
              detectedAt: '2026-11-24T02:00:00.000Z',
              restoredAt: '2026-11-24T02:21:00.000Z',
              commander: 'user:default/ana.plantao',
            }),
          ],
        }),
      },
    );
    await renderScreen(<IncidentsPage />, backend);
    const table = within(
      await screen.findByRole('table', { name: 'Incidents' }),
    );
    expect(table.getByText('Missed')).toBeVisible();
    expect(table.getByText('21 min')).toBeVisible();
    expect(await table.findByRole('link', { name: /ana/ })).toBeVisible();
  });

  it('exports what it is filtered for', async () => {
    const saved = catchDownloads();
    const backend = historyOf(
      { 0: ['INC-000042'] },
      {
        exportIncidents: ({ query }) => ({
          name: 'incidents-2026-11-24.csv',
          type: 'text/csv',
          content: `number,${query.get('trigger')}`,
        }),
      },
    );
    await renderScreen(<IncidentsPage />, backend, {
      at: '/?trigger=duplicates&span=all',
    });
    fireEvent.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    await waitFor(() =>
      expect(saved).toEqual([
        { name: 'incidents-2026-11-24.csv', text: 'number,duplicates' },
      ]),
    );
  });
});

describe('what can be learned from the history', () => {
  it('is said in short, and in tables for every reader', async () => {
    await renderScreen(<IncidentsPage />, historyOf({ 0: ['INC-000042'] }));
    expect(
      await screen.findByText(
        '40 incidents. 2 are open. Customers were served again within 12 minutes in half of them, and within 28 minutes in nine of ten. 90 of 100 clocks were kept.',
      ),
    ).toBeVisible();
    const took = within(
      screen.getByRole('table', { name: 'How long it took' }),
    );
    const restoration = within(
      took.getByRole('row', { name: /Detection to restoration/ }),
    );
    expect(
      restoration.getAllByRole('cell').map(cell => cell.textContent),
    ).toEqual(['12 min', '28 min', '41 min', '38']);
    const clocks = within(screen.getByRole('table', { name: 'SLA by clock' }));
    expect(clocks.getByRole('row', { name: 'Rollback 27 3' })).toBeVisible();
  });

  it('filters the list by what is clicked in it', async () => {
    const backend = historyOf({ 0: ['INC-000042'] });
    await renderScreen(<IncidentsPage />, backend);
    const table = within(
      await screen.findByRole('table', { name: 'By organization' }),
    );
    expect(
      table.getByRole('row', { name: 'Cantina Aurora 9 4' }),
    ).toBeVisible();
    fireEvent.click(table.getByRole('button', { name: 'Cantina Aurora' }));
    await waitFor(() =>
      expect(queries(backend)).toContainEqual({
        ...LAST_90_DAYS,
        organizationId: incidentStatistics.byOrganization[0].organizationId,
      }),
    );
  });

  it('keeps the list where it could not be asked for', async () => {
    await renderScreen(
      <IncidentsPage />,
      historyOf(
        { 0: ['INC-000042'] },
        {
          getIncidentStatistics: () => {
            throw new Refusal(500, 'The database is slow.');
          },
        },
      ),
    );
    expect(
      await screen.findByText(
        'The distributions could not be asked for: The database is slow.',
      ),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'INC-000042' }),
    ).toBeVisible();
  });
});
