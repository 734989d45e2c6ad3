import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  academiaPedraAlta,
  ago,
  answerFleet,
  Answers,
  cantinaAurora,
  FakeBackend,
  fleet,
  fleetOf,
  fleetRollback,
  fleetRow,
  HOUR,
  Refusal,
} from '../../testing';
import { FleetPage } from './FleetPage';
import { SelectionBar } from './SelectionBar';

async function show(
  rows = fleet.items,
  answers: Answers = {},
  mayOperate = true,
) {
  const backend = new FakeBackend({
    getFleet: request => answerFleet(rows, request),
    listFleetRollbacks: () => ({ items: [] }),
    ...answers,
  });
  await renderScreen(<FleetPage />, backend, { mayOperate });
  await screen.findByRole('table', { name: 'Organizations' });
  return backend;
}

const choose = async (name: string) =>
  userEvent.click(await screen.findByRole('checkbox', { name }));

describe('FleetPage: what is watched', () => {
  it('tells the rehearsal of each, and marks drifts', async () => {
    const rehearsed = fleetRow(cantinaAurora, {
      rehearsal: { at: ago(HOUR), ready: false, broken: 2 },
    });
    const drifted = fleetRow(academiaPedraAlta, {
      mode: 'contingency',
      frozen: true,
      drifts: 2,
      rehearsal: { at: ago(9 * HOUR), ready: true, broken: 0 },
    });
    await show([rehearsed, drifted]);
    expect(screen.getByText('2 broken, 1 hour ago')).toBeVisible();
    expect(screen.getByText('ready, 9 hours ago (old)')).toBeVisible();
    expect(screen.getByText('2 drifts')).toBeVisible();
  });

  it('says of what was never rehearsed that it never was', async () => {
    await show();
    expect(screen.getAllByText('never')).toHaveLength(4);
  });
});

describe('FleetPage: choosing organizations', () => {
  it('leads to the template of a fleet rollback, with the chosen ones filled in', async () => {
    await show();
    await choose('Choose Oficina Vento Sul');
    await choose('Choose Cantina Aurora');
    expect(screen.getByText('2 organizations chosen')).toBeVisible();
    const button = screen.getByRole('button', {
      name: 'Roll back 2 organizations',
    });
    const target = new URL(button.getAttribute('href') ?? '', 'http://portal');
    expect(target.pathname).toBe(
      '/create/templates/default/messaging-fleet-rollback',
    );
    expect(JSON.parse(target.searchParams.get('formData') ?? '')).toEqual({
      organizations: [
        'group:default/oficina-vento-sul',
        'group:default/cantina-aurora',
      ],
    });
  });

  it('asks for two at least', async () => {
    await show();
    await choose('Choose Cantina Aurora');
    expect(screen.getByText(/Choose at least two/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Roll back 1 organization' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('keeps what is chosen over pages, and takes whole pages', async () => {
    await show(fleetOf(120));
    await choose('Choose all on this page');
    expect(screen.getByText('100 organizations chosen')).toBeVisible();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Next page' })[0],
    );
    await screen.findAllByText('101–120 of 120');
    await choose('Choose all on this page');
    expect(screen.getByText('120 organizations chosen')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Choose none' }));
    expect(screen.queryByText(/organizations chosen/)).not.toBeInTheDocument();
  });

  it('stops at the most that one fleet rollback takes', async () => {
    const chosen = fleetOf(201).map(({ organization }) => organization);
    const selection = {
      chosen,
      has: () => true,
      set: () => {},
      clear: () => {},
    };
    await renderScreen(
      <SelectionBar selection={selection} />,
      new FakeBackend(),
    );
    expect(screen.getByText('At most 200 at once.')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Roll back 201 organizations' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('does not take what a rollback would refuse, and says why', async () => {
    const row = fleetRow(cantinaAurora);
    const problem = {
      annotation: 'messaging-health.io/webhook-url',
      kind: 'missing' as const,
      message: 'Add it.',
    };
    await show([
      {
        ...row,
        organization: { ...row.organization, problems: [problem] },
      },
    ]);
    expect(
      await screen.findByRole('checkbox', {
        name: /Cantina Aurora can not be chosen: annotations/,
      }),
    ).toBeDisabled();
  });

  it('is not offered to who may not, and says whom to ask', async () => {
    await show(fleet.items, {}, false);
    expect(
      await screen.findByText(/To roll organizations back, ask for/),
    ).toBeVisible();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('FleetPage: fleet rollbacks', () => {
  it('shows those under way, and keeps those that have ended apart', async () => {
    const ended = fleetRollback({
      id: '77777777-2222-4333-8444-555555555555',
      status: 'succeeded',
      stop: undefined,
    });
    await show(fleet.items, {
      listFleetRollbacks: () => ({ items: [fleetRollback(), ended] }),
    });
    const section = (
      await screen.findByRole('heading', { name: 'Fleet rollbacks under way' })
    ).parentElement as HTMLElement;
    expect(
      within(section).getAllByRole('link', {
        name: 'Fleet rollback of 4 organizations',
      })[0],
    ).toHaveAttribute(
      'href',
      `/messaging-health/fleet-rollbacks/${fleetRollback().id}`,
    );
    expect(
      within(section).getByText('stopped, waits for a decision'),
    ).toBeVisible();
    await userEvent.click(within(section).getByText('Ended ones (1)'));
    expect(within(section).getByText('done')).toBeVisible();
  });

  it('says nothing where there was none', async () => {
    await show();
    expect(screen.queryByText(/Fleet rollbacks/)).not.toBeInTheDocument();
  });

  it('says that it is not known when they can not be asked for', async () => {
    await show(fleet.items, {
      listFleetRollbacks: () => {
        throw new Refusal(500, 'The database is away.');
      },
    });
    expect(
      await screen.findByText(
        /is unknown, they can not be asked for: The data/,
      ),
    ).toBeVisible();
  });
});
