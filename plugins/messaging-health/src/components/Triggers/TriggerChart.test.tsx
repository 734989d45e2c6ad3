import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  breached,
  FakeBackend,
  historyFor,
  overview,
  Refusal,
  UNKNOWNS,
  webhookFiring,
} from '../../testing';
import { TriggerList } from './TriggerList';

type Overview = ReturnType<typeof overview>;

function renderList(
  triggers: Overview['triggers'],
  options: { backend?: FakeBackend; at?: string; of?: Partial<Overview> } = {},
) {
  const { backend = new FakeBackend(), at, of } = options;
  return renderScreen(
    <TriggerList
      overview={overview({ ...of, triggers })}
      onChanged={() => {}}
    />,
    backend,
    { at },
  );
}

const row = (name: string) =>
  screen.getByRole('heading', { name }).closest('li')!;

describe('the charts', () => {
  it('draw the last hour from what the tab already holds', async () => {
    const backend = new FakeBackend({ getFigureHistory: historyFor });
    await renderList([webhookFiring], {
      backend,
      of: { openIncident: breached.openIncident },
    });
    const chart = screen.getByRole('slider', {
      name: 'Webhook errors (5xx), the last 1 h',
    });
    expect(chart).toHaveAttribute(
      'aria-valuetext',
      expect.stringContaining('6.25% · 25 of 400 failed'),
    );
    expect(row('Webhook errors (5xx)')).toHaveTextContent('┄ limit 2%');
    expect(screen.getByRole('link', { name: 'INC-000042' })).toBeVisible();
    expect(row('Webhook errors (5xx)')).toHaveTextContent(/Firing since/);
    expect(backend.requests).toEqual([]);
  });

  it('tell each step by the arrow keys', async () => {
    await renderList([webhookFiring]);
    const chart = screen.getByRole('slider');
    chart.focus();
    await userEvent.keyboard('{Home}');
    expect(chart).toHaveAttribute('aria-valuenow', '0');
    expect(chart).toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/\(02:13 UTC\) · 0% · 0 of 80 failed/),
    );
    await userEvent.keyboard('{End}{ArrowLeft}');
    expect(chart).toHaveAttribute('aria-valuenow', '55');
  });

  it('have a table behind them, without the minutes that have no figures', async () => {
    await renderList([webhookFiring]);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('Figures as a table'));
    const table = within(await screen.findByRole('table'));
    const times = table.getAllByRole('rowheader').map(cell => cell.textContent);
    expect(times).toHaveLength(57);
    expect(times[0]).toBe('2026-11-24 03:12');
    expect(times).not.toContain('2026-11-24 02:42');
    expect(table.getAllByText(/over the limit/)).toHaveLength(17);
  });

  it('load a longer range on demand, which the address keeps', async () => {
    const backend = new FakeBackend({ getFigureHistory: historyFor });
    await renderList([webhookFiring], { backend });
    await userEvent.click(screen.getByRole('button', { name: '12 h' }));
    expect(
      await screen.findByRole('slider', {
        name: 'Webhook errors (5xx), the last 12 h',
      }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'INC-000041' })).toBeVisible();
    const [request] = backend.requests;
    expect(Object.fromEntries(request.query)).toEqual({
      trigger: 'webhook-5xx',
      // The first rolling window reaches 5 min back beyond the range.
      from: '2026-11-23T15:07:00.000Z',
      to: '2026-11-24T03:12:00.000Z',
    });
    expect(screen.getByRole('button', { name: '12 h' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('take the range from the address, and say that a point stands for more than the limit is judged over', async () => {
    const backend = new FakeBackend({ getFigureHistory: historyFor });
    await renderList([webhookFiring], { backend, at: '/?range=90d' });
    expect(
      await screen.findByText(
        /A point stands for 3 hr; the limit is judged over 5 min\./,
      ),
    ).toBeVisible();
  });

  it('say what failed, and load again on demand', async () => {
    const backend = new FakeBackend({
      getFigureHistory: () => {
        throw new Refusal(500, 'The database is away.');
      },
    });
    await renderList([webhookFiring], { backend, at: '/?range=3h' });
    expect(
      await screen.findByText(
        'The history could not be loaded: The database is away.',
      ),
    ).toBeVisible();
    backend.answers = { getFigureHistory: historyFor };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('slider')).toBeVisible());
  });

  it('say that there are no figures, and show nothing in their place', async () => {
    await renderList([UNKNOWNS['no-data']]);
    expect(screen.getByText('No figures in this time')).toBeVisible();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });
});
