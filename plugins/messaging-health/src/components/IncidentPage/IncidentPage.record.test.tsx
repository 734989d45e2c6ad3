import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showIncident } from '../../__testUtils__/showIncident';
import { seen } from '../../__testUtils__/showTab';
import {
  ago,
  clocks,
  correctiveAction,
  evidenceId,
  FakeBackend,
  gateLacking,
  hypothesis,
  incident,
  incidentSummary,
  MINUTE,
  Refusal,
  roles,
} from '../../testing';

const bento = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'bento', title: 'Bento' },
  spec: {},
};

const showing = (changes = {}) =>
  new FakeBackend({ getIncident: () => incident(changes) });

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

describe('The record of an incident', () => {
  it('says how long is left, what met a clock, and what the past says', async () => {
    await showIncident(showing());
    const owed = await panel('What is owed in time');
    expect(owed.getByText('1 hour 57 minutes left')).toBeVisible();
    expect(owed.getByText(/Met after 1 minute/)).toBeVisible();
    expect(owed.getByRole('link', { name: 'Entry 3' })).toHaveAttribute(
      'href',
      expect.stringContaining('#entry-3'),
    );
    expect(
      owed.getByText(/In time is not sure. 12 past times of this organization/),
    ).toBeVisible();
    expect(owed.getByRole('meter', { name: 'Diagnosis' })).toHaveAttribute(
      'aria-valuenow',
      '7',
    );
  });

  it('says by how much a clock is overdue, and of a renewed promise only the newest', async () => {
    const promise = {
      ...clocks[2],
      clock: 'next-update' as const,
      startedAt: ago(40 * MINUTE),
      dueAt: ago(10 * MINUTE),
      warned: [0.5, 0.8, 1],
    };
    const earlier = { ...promise, metAt: ago(41 * MINUTE) };
    await showIncident(
      showing({ clocks: [earlier, { ...promise, round: 2 }], forecasts: [] }),
    );
    const owed = await panel('What is owed in time');
    expect(owed.getByText('Overdue by 10 minutes')).toBeVisible();
    expect(owed.getByText(/promise 2/)).toBeVisible();
    expect(owed.getAllByRole('meter')).toHaveLength(1);
  });

  it('says who does what, and hands a role over', async () => {
    const backend = showing();
    backend.answers.handOverRole = () => roles[0];
    await showIncident(backend, { entities: [bento] });
    expect(await screen.findByText('nobody yet')).toBeVisible();
    const dialog = await open('Hand over: Communication');
    expect(dialog.getByRole('button', { name: 'Hand over' })).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /To whom/ }),
      'ben',
    );
    await userEvent.click(
      await screen.findByRole(
        'option',
        { name: /Bento/ },
        // The catalog is asked once the typing has stopped.
        { timeout: 10_000 },
      ),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Hand over' }));
    expect(seen(backend, 'handOverRole')).toEqual([
      expect.objectContaining({
        path: '/incidents/INC-000042/roles/communication',
        body: { holder: 'user:default/bento' },
      }),
    ]);
  });

  it('changes the severity for a reason', async () => {
    const backend = showing();
    backend.answers.setSeverity = () => incidentSummary();
    await showIncident(backend);
    const dialog = await open('Change the severity');
    await userEvent.selectOptions(dialog.getByLabelText('Severity'), 'minor');
    await userEvent.type(dialog.getByLabelText(/Why/), 'Only one test number.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'setSeverity')[0].body).toEqual({
      severity: 'minor',
      reason: 'Only one test number.',
    });
  });

  it('lists what closing needs and who can give it, and does not close before', async () => {
    await showIncident(showing());
    const needed = await panel('Needed for closing');
    expect(needed.getByText('5 of 7 are there.')).toBeVisible();
    expect(
      needed.getByText(
        "It can't be closed yet. Missing: Final root cause analysis and Corrective actions.",
      ),
    ).toBeVisible();
    expect(
      needed.getAllByText(/Can give it: Incident commander/)[0],
    ).toBeVisible();
    expect(
      needed.getByRole('button', { name: 'Close the incident…' }),
    ).toBeDisabled();
  });

  it.each([
    ['detection', 'Detection', '#evidence'],
    ['decision', 'Decision', '/create/templates/default/messaging-rollback'],
    ['error-logs', 'Error logs', '#attachments'],
    ['restoration', 'Restoration', '#operation'],
    ['final-rca', 'Final root cause analysis', '#root-cause'],
    ['corrective-actions', 'Corrective actions', '#corrective-actions'],
    ['go-live', 'New go-live date', '#go-live'],
  ] as const)('leads to where %s is given', async (fact, name, place) => {
    await showIncident(showing({ closing: gateLacking(fact) }));
    const needed = await panel('Needed for closing');
    const [, ...others] = needed.getAllByRole('link');
    expect(others).toEqual([]);
    expect(
      needed.getByRole('link', { name: `Go to where it is given: ${name}` }),
    ).toHaveAttribute('href', expect.stringContaining(place));
  });

  it('closes once all is there', async () => {
    const backend = showing({ status: 'resolved', closing: gateLacking() });
    backend.answers.closeIncident = () => incidentSummary();
    await showIncident(backend);
    const dialog = await open('Close the incident…');
    await userEvent.type(dialog.getByRole('textbox'), 'All is done.');
    await userEvent.click(dialog.getByRole('button', { name: 'Close it' }));
    expect(seen(backend, 'closeIncident')[0].body).toEqual({
      reason: 'All is done.',
    });
  });

  it('names what speaks against a hypothesis, and refutes it', async () => {
    const backend = showing();
    backend.answers.addHypothesisEvidence = () => hypothesis();
    backend.answers.decideHypothesis = () => hypothesis();
    await showIncident(backend);
    const guesses = await panel('Hypotheses');
    expect(
      guesses.getByRole('link', { name: 'Figures at detection' }),
    ).toHaveAttribute('href', expect.stringContaining(evidenceId));
    const dialog = await open(
      'Name evidence for or against: The deployment of last night broke the webhook.',
    );
    await userEvent.selectOptions(
      dialog.getByLabelText('Evidence or entry'),
      '#2 A rollback was decided.',
    );
    await userEvent.selectOptions(
      dialog.getByLabelText('It speaks'),
      'Against it',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'addHypothesisEvidence')[0].body).toEqual({
      stance: 'against',
      entry: 2,
    });
    const refuting = await open(
      'Refute… The deployment of last night broke the webhook.',
    );
    await userEvent.type(refuting.getByRole('textbox'), 'It began before.');
    await userEvent.click(refuting.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'decideHypothesis')[0].body).toEqual({
      status: 'refuted',
      reason: 'It began before.',
    });
  });

  it('says that somebody was faster, and shows what has become of it', async () => {
    const backend = showing();
    backend.answers.addHypothesis = () => {
      throw new Refusal(409, 'INC-000042 is closed and takes nothing more.');
    };
    await showIncident(backend);
    const before = seen(backend, 'getIncident').length;
    const dialog = await open('Add a hypothesis…');
    await userEvent.type(dialog.getByRole('textbox'), 'A full disk.');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Add hypothesis' }),
    );
    expect(await dialog.findByText(/Somebody was faster/)).toBeVisible();
    expect(seen(backend, 'getIncident').length).toBeGreaterThan(before);
  });

  it('marks what is overdue, and says that v2 waits for it', async () => {
    await showIncident(
      showing({
        correctiveActions: [correctiveAction({ dueOn: '2026-11-20' })],
      }),
    );
    const actions = await panel('Corrective actions');
    expect(actions.getByText('overdue')).toBeVisible();
    expect(
      actions.getByText('v2 does not return while 1 action is open.'),
    ).toBeVisible();
  });

  it('offers nothing to whoever may only read', async () => {
    await showIncident(showing(), { mayOperate: false });
    await screen.findByRole('region', { name: 'Hypotheses' });
    for (const name of [
      /Hand over/,
      /Add/,
      /Change/,
      /Done/,
      /Erase/,
      /Close/,
    ]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
    expect(
      screen.getByRole('button', { name: 'Finish what blocks the return' }),
    ).toBeVisible();
  });
});
