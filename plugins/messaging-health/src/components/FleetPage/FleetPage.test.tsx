import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  answerFleet,
  FakeBackend,
  fleet,
  fleetOf,
  fleetRow,
  academiaPedraAlta,
  ago,
  MINUTE,
  Refusal,
  sweep,
} from '../../testing';
import { FleetPage } from './FleetPage';

const backendWith = (rows = fleet.items) =>
  new FakeBackend({ getFleet: request => answerFleet(rows, request) });

async function titles() {
  const table = within(
    await screen.findByRole('table', { name: 'Organizations' }),
  );
  return table
    .getAllByRole('link')
    .map(link => link.textContent)
    .filter(text => !text?.startsWith('INC-'));
}

const lastQuery = (backend: FakeBackend) =>
  Object.fromEntries(backend.requests.at(-1)?.query ?? []);

describe('FleetPage', () => {
  it('says which SLA is nearest to its end', async () => {
    await renderScreen(
      <FleetPage />,
      backendWith([
        fleet.items[0],
        fleetRow(academiaPedraAlta, {
          slaDue: { clock: 'rollback', dueAt: ago(3 * MINUTE) },
        }),
      ]),
    );
    expect(await screen.findByText('12 minutes left')).toBeVisible();
    expect(screen.getByText('Overdue by 3 minutes')).toBeVisible();
  });

  it('says the worst first, and lists the organizations as they came', async () => {
    await renderScreen(<FleetPage />, backendWith());
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

  it('tells hold clock and time left of what is about to fire', async () => {
    await renderScreen(<FleetPage />, backendWith());
    const row = (
      await screen.findByRole('link', { name: 'Livraria Três Rios' })
    ).closest('tr')!;
    expect(row).toHaveTextContent('over the limit of 2% for 9 of 15 minutes.');
    expect(row).toHaveTextContent('fires in 6 min');
  });

  it('says of a blind organization that it is blind, since when, and why', async () => {
    const rows = fleet.items.map(row =>
      row.health === 'unknown' ? { ...row, blindSince: ago(11 * MINUTE) } : row,
    );
    await renderScreen(<FleetPage />, backendWith(rows));
    const row = (
      await screen.findByRole('link', { name: 'Oficina Vento Sul' })
    ).closest('tr')!;
    expect(row).toHaveTextContent(/Unknown/);
    expect(row).toHaveTextContent(/blind since .*\(11 min\)/);
    expect(row).toHaveTextContent('Webhook errors (5xx): no data');
  });

  it('shows only one word of health after a click, and all after another', async () => {
    await renderScreen(<FleetPage />, backendWith());
    const button = await screen.findByRole('button', {
      name: '1 Unknown: show only these',
    });
    await userEvent.click(button);
    await waitFor(async () =>
      expect(await titles()).toEqual(['Oficina Vento Sul']),
    );
    expect(button).toHaveAttribute('aria-pressed', 'true');
    // The counts are those of the whole fleet, whatever is shown of it.
    expect(
      screen.getByRole('button', { name: '1 Healthy: show only these' }),
    ).toBeVisible();
    await userEvent.click(button);
    await waitFor(async () => expect(await titles()).toHaveLength(4));
  });

  it('asks the backend for what the address says, and for nothing that makes no sense', async () => {
    const backend = backendWith(fleetOf(1000));
    await renderScreen(<FleetPage />, backend, {
      at: '/?health=healthy&trigger=duplicates&mode=sideways&search=aurora&sort=time-left&page=3',
    });
    await screen.findByText('No organization fits this filter.');
    expect(lastQuery(backend)).toEqual({
      health: 'healthy',
      trigger: 'duplicates',
      search: 'aurora',
      sort: 'time-left',
      offset: '200',
      limit: '100',
    });
  });

  it('filters by trigger and mode, and orders by the time left', async () => {
    const backend = backendWith();
    await renderScreen(<FleetPage />, backend);
    const choose = async (label: string, option: string) =>
      userEvent.selectOptions(
        await screen.findByRole('combobox', { name: label }),
        option,
      );
    await choose('Order', 'Soonest to fire first');
    await waitFor(async () =>
      expect((await titles())[0]).toBe('Livraria Três Rios'),
    );
    await choose('Mode', 'contingency (fallback)');
    await waitFor(async () =>
      expect(await titles()).toEqual(['Academia Pedra Alta']),
    );
    await choose('Trigger', 'Duplicates');
    expect(
      await screen.findByText('No organization fits this filter.'),
    ).toBeVisible();
  });

  it('searches once one has typed, and offers a way back when nothing fits', async () => {
    const backend = backendWith();
    await renderScreen(<FleetPage />, backend);
    await userEvent.type(await screen.findByRole('searchbox'), 'zzz');
    expect(
      await screen.findByText('No organization fits this filter.'),
    ).toBeVisible();
    expect(
      backend.requests.map(({ query }) => query.get('search')).filter(Boolean),
    ).toEqual(['zzz']);
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Show all' })[0],
    );
    expect(await titles()).toHaveLength(4);
    expect(screen.getByRole('searchbox')).toHaveValue('');
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

  it('says that the rounds are late', async () => {
    const late = sweep({ state: 'late', tookMilliseconds: 22_000 });
    await renderScreen(
      <FleetPage />,
      new FakeBackend({ getFleet: () => ({ ...fleet, sweep: late }) }),
    );
    expect(
      await screen.findByText(
        'The rounds are late: the last one took 22 sec of 15 sec.',
      ),
    ).toBeVisible();
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

describe('FleetPage with ten thousand organizations', () => {
  const rows = fleetOf(10_000);

  it('draws a page of them, and turns to the others', async () => {
    const backend = backendWith(rows);
    await renderScreen(<FleetPage />, backend, { at: '/?sort=title' });
    expect(await titles()).toHaveLength(100);
    expect(screen.getByText('10,000 organizations')).toBeVisible();
    const pager = within(screen.getByRole('navigation', { name: 'Pages' }));
    expect(pager.getByText('1–100 of 10,000')).toBeVisible();
    const turn = (name: string) =>
      userEvent.click(pager.getByRole('button', { name }));

    await turn('Next page');
    expect(await pager.findByText('101–200 of 10,000')).toBeVisible();
    await waitFor(async () =>
      expect((await titles())[0]).toBe('Organization 00101'),
    );
    await turn('Last page');
    await waitFor(async () =>
      expect((await titles())[0]).toBe('Organization 09901'),
    );
    expect(pager.getByRole('button', { name: 'Next page' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await turn('First page');
    await waitFor(async () =>
      expect((await titles())[0]).toBe('Organization 00001'),
    );
  });

  it('keeps the page that is there while another can not be loaded, and says so', async () => {
    const backend = backendWith(rows);
    await renderScreen(<FleetPage />, backend, { at: '/?sort=title' });
    await titles();
    backend.answers = {
      getFleet: () => {
        throw new Refusal(503, 'Out to lunch.');
      },
    };
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Next page' })[0],
    );
    expect(await screen.findByText(/Connection lost/)).toBeVisible();
    expect((await titles())[0]).toBe('Organization 00001');
  });

  it('starts another filter at its own first page', async () => {
    const backend = backendWith(rows);
    await renderScreen(<FleetPage />, backend, { at: '/?page=5' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: '100 Breached: show only these',
      }),
    );
    await waitFor(() =>
      expect(lastQuery(backend)).toMatchObject({
        health: 'breached',
        offset: '0',
      }),
    );
  });
});

describe('FleetPage under a pointer', () => {
  it('does not move the rows, and shows the new order on demand', async () => {
    const backend = backendWith();
    await renderScreen(<FleetPage />, backend);
    const before = await titles();
    fireEvent.pointerMove(screen.getByRole('table', { name: 'Organizations' }));
    const worse = fleetRow(academiaPedraAlta, { health: 'breached' });
    backend.answers = {
      getFleet: request =>
        answerFleet([worse, ...fleet.items.slice(0, 3)], request),
    };
    await userEvent.click(screen.getByRole('button', { name: 'Refresh now' }));
    const show = await screen.findByRole('button', {
      name: 'The order has changed: show it',
    });
    expect(await titles()).toEqual(before);
    await userEvent.click(show);
    expect((await titles())[0]).toBe('Academia Pedra Alta');
  });
});
