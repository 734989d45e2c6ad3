import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showIncident } from '../../__testUtils__/showIncident';
import { FakeBackend, incident, Refusal, timelineOf } from '../../testing';

const showing = (changes = {}) =>
  new FakeBackend({ getIncident: () => incident(changes) });

describe('IncidentPage', () => {
  it('says where the incident stands, and when what happened', async () => {
    await showIncident(showing());
    expect(
      await screen.findByText(
        'INC-000042 is mitigated: customers served again after 2 minutes.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/15 minutes before detection/)).toBeVisible();
    expect(screen.getByText(/1 minute after detection/)).toBeVisible();
  });

  it('leads to the runs of templates that it came from', async () => {
    await showIncident(
      showing({
        scaffolderTasks: [
          {
            taskId: 'a-task',
            operationId: '11111111-2222-4333-8444-555555555555',
            at: '2026-03-01T03:20:00.000Z',
          },
        ],
      }),
    );
    const term = await screen.findByText('Runs of templates');
    expect(
      within(term.nextElementSibling as HTMLElement).getByRole('link'),
    ).toHaveAttribute('href', '/create/tasks/a-task');
  });

  it('shows the timeline whole, or one kind of it', async () => {
    await showIncident(showing());
    expect(await screen.findByText('A rollback was decided.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Step' }));
    expect(screen.getByText('The fallback workflow serves.')).toBeVisible();
    expect(
      screen.queryByText('A rollback was decided.'),
    ).not.toBeInTheDocument();
  });

  it('verifies the chain by itself', async () => {
    await showIncident(showing());
    expect(
      await screen.findByText(/Chain verified: 3 entries, unbroken\./),
    ).toBeVisible();
  });

  it('names the entry that was altered', async () => {
    const timeline = incident().timeline.map(entry =>
      entry.sequence === 2 ? { ...entry, kind: 'note' as const } : entry,
    );
    await showIncident(showing({ timeline }));
    expect(await screen.findByText(/Entry 2 was altered\./)).toBeVisible();
  });

  it('renders known evidence in words, and what it does not know as recorded', async () => {
    const [known] = incident().evidence;
    const evidence = [
      known,
      {
        ...known,
        id: 'evidence-2',
        kind: 'restoration' as const,
        content: { shape: 'unheard of' },
      },
    ];
    await showIncident(showing({ evidence }));
    expect(
      await screen.findByText('Webhook errors (5xx): 6.4% · 26 of 412 failed'),
    ).toBeVisible();
    expect(screen.getByText(/unheard of/)).toBeInTheDocument();
  });

  it('shows of an erased entry that it was there, and nothing of what it said', async () => {
    const timeline = timelineOf([
      { kind: 'detection', text: 'Webhook errors passed their limit.' },
      { kind: 'note', text: 'Somebody has a name.', erased: true },
    ]);
    await showIncident(showing({ timeline }));
    expect(await screen.findByText(/The content was erased/)).toBeVisible();
    expect(screen.queryByText(/Somebody has a name/)).not.toBeInTheDocument();
    expect(screen.getByText(/Chain verified: 2 entries/)).toBeVisible();
  });

  it('points at the entry that a link names, whatever the filter', async () => {
    await showIncident(showing(), {
      at: '/incidents/INC-000042?kind=step#entry-2',
    });
    const named = (await screen.findByText('A rollback was decided.')).closest(
      'li',
    );
    expect(named).toHaveAttribute('aria-current', 'true');
    expect(named).toHaveFocus();
    expect(
      screen.queryByText('Webhook errors passed their limit.'),
    ).not.toBeInTheDocument();
  });

  it('shows the figures behind an entry', async () => {
    await showIncident(showing());
    await userEvent.click(await screen.findByLabelText('Details of entry 1'));
    expect(screen.getByText('0.064')).toBeVisible();
  });

  it('adds a note', async () => {
    const backend = showing();
    backend.answers.addNote = () => incident().timeline[0];
    await showIncident(backend);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a note…' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    // At once: the whole page stands behind each key.
    await userEvent.click(dialog.getByRole('textbox'));
    await userEvent.paste('The release is back.');
    await userEvent.click(dialog.getByRole('button', { name: 'Add note' }));
    expect(backend.requests).toContainEqual(
      expect.objectContaining({
        endpoint: 'addNote',
        body: { text: 'The release is back.' },
      }),
    );
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Add a note…' })).toHaveFocus(),
    );
  });

  it.each([
    [404, 'No incident INC-000042'],
    [403, 'You may not see this'],
    [500, "The figures can't be shown"],
  ])('says what a %d means', async (status, title) => {
    await showIncident(
      new FakeBackend({
        getIncident: () => {
          throw new Refusal(status, 'Refused.');
        },
      }),
    );
    expect(await screen.findByText(title)).toBeVisible();
  });
});
