import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { FakeBackend, incident, Refusal } from '../../testing';
import { IncidentPage } from './IncidentPage';

function renderPage(backend: FakeBackend) {
  return renderScreen(
    <Routes>
      <Route path="/incidents/:number" element={<IncidentPage />} />
    </Routes>,
    backend,
    { at: '/incidents/INC-000042' },
  );
}

const showing = (changes = {}) =>
  new FakeBackend({ getIncident: () => incident(changes) });

describe('IncidentPage', () => {
  it('says where the incident stands, and when what happened', async () => {
    await renderPage(showing());
    expect(
      await screen.findByText(
        'INC-000042 is mitigated: customers served again after 2 minutes.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/15 minutes before detection/)).toBeVisible();
    expect(screen.getByText(/1 minute after detection/)).toBeVisible();
  });

  it('shows the timeline whole, or one kind of it', async () => {
    await renderPage(showing());
    expect(await screen.findByText('A rollback was decided.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Step' }));
    expect(screen.getByText('The fallback workflow serves.')).toBeVisible();
    expect(
      screen.queryByText('A rollback was decided.'),
    ).not.toBeInTheDocument();
  });

  it('verifies the chain by itself', async () => {
    await renderPage(showing());
    expect(
      await screen.findByText(/Chain verified: 3 entries, unbroken\./),
    ).toBeVisible();
  });

  it('names the entry that was altered', async () => {
    const timeline = incident().timeline.map(entry =>
      entry.sequence === 2 ? { ...entry, kind: 'note' as const } : entry,
    );
    await renderPage(showing({ timeline }));
    expect(
      await screen.findByText('The chain is broken: entry 2 was altered.'),
    ).toBeVisible();
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
    await renderPage(showing({ evidence }));
    expect(
      await screen.findByText('Webhook errors (5xx): 6.4% · 26 of 412 failed'),
    ).toBeVisible();
    expect(screen.getByText(/unheard of/)).toBeInTheDocument();
  });

  it('offers the message to the customer in both languages', async () => {
    await renderPage(showing());
    expect(
      await screen.findByText(/Identificamos instabilidade/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Copy Message to the customer (Portuguese)',
      }),
    ).toBeVisible();
  });

  it('adds a note', async () => {
    const backend = showing();
    backend.answers.addNote = () => incident().timeline[0];
    await renderPage(backend);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a note…' }),
    );
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'The release is back.');
    await userEvent.click(dialog.getByRole('button', { name: 'Add note' }));
    expect(backend.requests).toContainEqual(
      expect.objectContaining({
        endpoint: 'addNote',
        body: { text: 'The release is back.' },
      }),
    );
  });

  it.each([
    [404, 'No incident INC-000042'],
    [403, 'You may not see this'],
    [500, "The figures can't be shown"],
  ])('says what a %d means', async (status, title) => {
    await renderPage(
      new FakeBackend({
        getIncident: () => {
          throw new Refusal(status, 'Refused.');
        },
      }),
    );
    expect(await screen.findByText(title)).toBeVisible();
  });
});
