import { FleetRollback, say } from '@messaging-health/backstage-plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { dialog, press } from '../../__testUtils__/showOperation';
import {
  ago,
  Answers,
  FakeBackend,
  fleetRollback,
  Refusal,
} from '../../testing';
import { FleetRollbackPage } from './FleetRollbackPage';

const ID = fleetRollback().id;

async function show(
  shown: () => FleetRollback,
  answers: Answers = {},
  mayOperate = true,
) {
  const backend = new FakeBackend({ getFleetRollback: shown, ...answers });
  await renderScreen(
    <Routes>
      <Route
        path="/fleet-rollbacks/:fleetRollbackId"
        element={<FleetRollbackPage />}
      />
    </Routes>,
    backend,
    { at: `/fleet-rollbacks/${ID}`, mayOperate },
  );
  return backend;
}

const waves = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

describe('FleetRollbackPage', () => {
  it('says first how many are served, and why it stands still', async () => {
    await show(() => fleetRollback());
    expect(
      await screen.findByText(/stopped: 1 of 4 organizations are proved/),
    ).toBeVisible();
    expect(screen.getByText(/its rollback failed\. Nothing/)).toBeVisible();
    expect(screen.getByText(/One first, then 2 at a time/)).toBeVisible();
  });

  it('shows the members by wave, each in a word, with the way to it', async () => {
    await show(() => fleetRollback());
    await screen.findByText(/stopped: 1 of 4/);
    expect(waves()).toEqual([
      'First one (canary) · 1 of 1 served',
      'Wave 1 · 0 of 2 served',
      'Wave 2 · 0 of 1 served',
    ]);
    const failed = screen
      .getByText(/n8n does not answer/)
      .closest('li') as HTMLElement;
    expect(failed).toHaveTextContent('Oficina Vento Sul — failed · INC-000044');
    expect(
      within(failed).getByRole('link', { name: 'Oficina Vento Sul' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/group/oficina-vento-sul/messaging-health?operation=55555555-2222-4333-8444-555555555555#operation',
    );
    expect(screen.getByText(/waits for its turn/)).toBeVisible();
  });

  it('leads to the operation that failed, and says what to do there and here', async () => {
    await show(() => fleetRollback());
    const link = await screen.findByRole('link', {
      name: 'Operation of Oficina Vento Sul',
    });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/group/oficina-vento-sul/messaging-health?operation=55555555-2222-4333-8444-555555555555#operation',
    );
    expect(link.closest('li')).toHaveTextContent(/Resume it there/);
    expect(
      screen.getByText(/"Go on…" begins the rollbacks that still wait/),
    ).toBeVisible();
  });

  it('leads to the return that keeps a member from being rolled back', async () => {
    const [first, ...others] = fleetRollback().members;
    const statement = say('fleet.member.in-the-way', {
      kind: 'roll-forward',
      operation: 'the-return',
    });
    await show(() =>
      fleetRollback({
        members: [
          { ...first, state: 'refused', operationId: undefined, statement },
          ...others.map(other => ({ ...other, state: 'queued' as const })),
        ],
      }),
    );
    const link = await screen.findByRole('link', {
      name: 'Operation of Cantina Aurora',
    });
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('?operation=the-return#operation'),
    );
    expect(link.closest('li')).toHaveTextContent(/Abort it there/);
  });

  it('says nothing to do while it runs', async () => {
    await show(() => fleetRollback({ status: 'running', stop: undefined }));
    await screen.findByText(/under way: 1 of 4/);
    expect(screen.queryByText('What to do now')).not.toBeInTheDocument();
  });

  it('goes on past what failed by a decision that names it', async () => {
    const backend = await show(() => fleetRollback(), {
      continueFleetRollback: () => fleetRollback({ status: 'running' }),
    });
    await screen.findByText(/stopped: 1 of 4/);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Go on…' })).toBeEnabled(),
    );
    await press('Go on…');
    expect(
      dialog().getByText(/although 1 organization failed or was refused: Ofi/),
    ).toBeVisible();
    await userEvent.type(dialog().getByRole('textbox'), 'It has no customers.');
    await press('Go on now');
    await waitFor(() =>
      expect(backend.requests).toContainEqual(
        expect.objectContaining({
          endpoint: 'continueFleetRollback',
          body: { reason: 'It has no customers.' },
        }),
      ),
    );
  });

  it('is ended by a decision that says who stays on v2', async () => {
    let shown = fleetRollback();
    const backend = await show(() => shown, {
      endFleetRollback: () => {
        shown = fleetRollback({
          status: 'ended',
          stop: undefined,
          finishedAt: ago(1),
          decisions: [
            {
              kind: 'end',
              by: 'user:default/ana.plantao',
              at: ago(1),
              reason: 'The cause is found.',
            },
          ],
        });
        return shown;
      },
    });
    await screen.findByText(/stopped: 1 of 4/);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'End…' })).toBeEnabled(),
    );
    await press('End…');
    expect(
      dialog().getByText(/1 organizations that still wait stay on v2/),
    ).toBeVisible();
    await userEvent.type(dialog().getByRole('textbox'), 'The cause is found.');
    await press('End it now');
    expect(
      await screen.findByText(/ended by a person: 1 of 4 organizations/),
    ).toBeVisible();
    expect(
      screen.getByText(/ana.plantao ended it: The cause is found/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'End…' }),
    ).not.toBeInTheDocument();
    expect(backend.requests.at(-1)?.endpoint).toBe('getFleetRollback');
  });

  it('can not be gone on with while it runs, and says which wave is under way', async () => {
    await show(() => fleetRollback({ status: 'running', stop: undefined }));
    await screen.findByText(/under way: 1 of 4/);
    expect(waves()).toContain('Wave 1 · 0 of 2 served · under way');
    expect(
      screen.queryByRole('button', { name: 'Go on…' }),
    ).not.toBeInTheDocument();
  });

  it('is shown to who may only look, and says whom to ask', async () => {
    await show(() => fleetRollback(), {}, false);
    expect(
      await screen.findByText(/To decide about an operation, ask for/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'End…' })).toBeDisabled();
  });

  it('keeps what it knows while the backend is away, and says so', async () => {
    const backend = await show(() => fleetRollback());
    await screen.findByText(/stopped: 1 of 4/);
    backend.answers.getFleetRollback = () => {
      throw new Refusal(503, 'Out to lunch.');
    };
    await press('Refresh now');
    expect(await screen.findByText(/Connection lost/)).toBeVisible();
    expect(screen.getByText(/stopped: 1 of 4/)).toBeVisible();
  });

  it.each([
    [400, 'No such fleet rollback'],
    [404, 'No such fleet rollback'],
    [403, 'You may not see this'],
    [500, "The figures can't be shown"],
  ])('says what a %d means', async (status, title) => {
    await show(() => {
      throw new Refusal(status, 'Refused.');
    });
    expect(await screen.findByText(title)).toBeVisible();
  });
});
