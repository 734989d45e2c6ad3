import { Operation, say } from '@messaging-health/backstage-plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ANA,
  BRUNO,
  dialog,
  press,
  showOperation,
} from '../../__testUtils__/showOperation';
import {
  ago,
  FakeBackend,
  HOUR,
  MINUTE,
  Refusal,
  rollback,
  rollForward,
  stepsUpTo,
  waitingRollback,
} from '../../testing';

const words = (text: string) => ({ code: 'fixture', values: {}, text });

describe('an operation that failed', () => {
  const failedAt = (at: string) => {
    const steps = stepsUpTo('activate-fallback', {
      status: 'failed',
      failure: {
        cause: 'n8n does not answer.',
        serving: 'nothing',
        nextAction: words('Look at n8n.'),
        at,
      },
    });
    return rollback({ status: 'failed', steps });
  };

  it('says what served when it stopped, and that this may be old', async () => {
    await showOperation(failedAt(ago(3 * HOUR)));
    const block = within(screen.getByRole('alert'));
    expect(block.getByText(/When it stopped/).parentElement).toHaveTextContent(
      'When it stopped: Nothing served the customers. That may have changed since. Resuming looks again.',
    );
    expect(block.getByText('3 hours ago')).toBeVisible();
  });

  it('takes what was just seen as it is', async () => {
    await showOperation(failedAt(ago(MINUTE)));
    expect(screen.queryByText(/may have changed/)).not.toBeInTheDocument();
  });
});

describe('an instant in what a step says', () => {
  const showMessage = (message: Operation['steps'][number]['message']) =>
    showOperation(
      rollback({ steps: stepsUpTo('freeze-activations', { message }) }),
    );

  it('is written as people write it, also in records of before it stood alone', async () => {
    await showMessage(
      say('operation.freeze.gate-refuses', {
        reason: 'Frozen since 2026-03-01T03:00:00.000Z (incident INC-000042)',
      }),
    );
    expect(
      screen.getByText(
        /Frozen since Mar 1, 2026.* UTC \(incident INC-000042\)/,
      ),
    ).toBeVisible();
  });

  it('stays as it is in an address', async () => {
    const address = 'https://logs.example/?from=2026-03-01T03:00:00Z';
    await showMessage({ code: 'newer', values: {}, text: `See ${address}` });
    expect(screen.getByText(`See ${address}`)).toBeVisible();
  });
});

const awaitingApproval = rollback({
  status: 'waiting',
  steps: stepsUpTo('deactivate-v2', { status: 'waiting', attempts: 0 }),
});

describe('an operation that waits', () => {
  it('says how many sign-offs are missing, and when the next reminder comes', async () => {
    await showOperation({ ...waitingRollback, wakesAt: ago(-8 * MINUTE) });
    expect(
      screen.getByText('Waits for people: 2 more sign-offs are needed.'),
    ).toBeVisible();
    expect(
      screen.getByText(/Next reminder, or the deadline:/),
    ).toHaveTextContent(/in 8 minutes/);
  });

  it('says that no reminder comes any more once the deadline is over', async () => {
    await showOperation(waitingRollback);
    expect(screen.getByText(/No reminder comes any more/)).toBeVisible();
  });

  it('counts down to the time at which it goes on by itself, and asks for no sign-offs', async () => {
    const steps = stepsUpTo(
      'check-preconditions',
      { status: 'waiting' },
      'roll-forward',
    );
    await showOperation(
      rollForward({ status: 'waiting', wakesAt: ago(-90 * MINUTE), steps }),
    );
    expect(
      screen.getByText('Waits for a time, then goes on by itself:'),
    ).toBeVisible();
    expect(screen.getByText('in 1 hour 30 minutes')).toBeVisible();
    expect(screen.queryByText(/signed off/)).not.toBeInTheDocument();
  });

  it('is approved by a second person, with a note or without', async () => {
    const backend = new FakeBackend({ approveOperation: () => rollback() });
    const onChanged = await showOperation(awaitingApproval, { backend });
    expect(
      screen.getByText(/somebody else than ana.plantao has to approve it/),
    ).toBeVisible();
    await press('Approve…');
    expect(
      dialog().getByText(/It goes on at once with step 2: Deactivate the v2/),
    ).toBeVisible();
    await press('Approve now');
    await waitFor(() => expect(onChanged).toHaveBeenCalled());
    expect(backend.requests).toEqual([
      expect.objectContaining({ endpoint: 'approveOperation', body: {} }),
    ]);
  });

  it('can not be approved by who asked for it, and says why', async () => {
    await showOperation(awaitingApproval, { as: ANA });
    const why = await screen.findByText(/You asked for it yourself/);
    const button = screen.getByRole('button', { name: 'Approve…' });
    expect(button).toBeDisabled();
    expect(button).toHaveAccessibleDescription(why.textContent!);
  });

  it('tells who has approved it', async () => {
    const approval = { by: BRUNO, at: ago(MINUTE), note: 'Seen it too.' };
    await showOperation(rollback({ approval }));
    expect(
      screen.getByText(/Approved as second person by bruno.plantao/),
    ).toHaveTextContent('Seen it too.');
  });

  it('goes on without sign-offs by a decision that says what is lost', async () => {
    const backend = new FakeBackend({ waiveStep: () => rollback() });
    await showOperation(waitingRollback, { backend });
    await press('Waive sign-offs…');
    expect(
      dialog().getByText(/can not be called verified by this/),
    ).toBeVisible();
    expect(dialog().getByText(/1 of 3 conversations/)).toBeVisible();
    await userEvent.type(dialog().getByRole('textbox'), 'Nobody writes now.');
    await press('Waive them now');
    await waitFor(() =>
      expect(backend.requests).toEqual([
        expect.objectContaining({
          path: expect.stringMatching(/steps\/validate-conversations\/waive$/),
          body: { reason: 'Nobody writes now.' },
        }),
      ]),
    );
  });

  it('shows a waived step as waived, and not as done', async () => {
    const steps = stepsUpTo('validate-conversations', {
      status: 'waived',
      message: words('ana.plantao decided to go on with 1 sign-offs.'),
    });
    await showOperation(rollback({ steps }));
    expect(screen.getByText(/decided to go on with 1/)).toBeVisible();
    expect(
      screen.getByText('Validate 3 real conversations').closest('li'),
    ).toHaveTextContent('waived, not shown');
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent(
      'Step 7 of 7: Open the incident',
    );
  });
});

describe('an operation that is paused', () => {
  const pause = { by: ANA, at: ago(MINUTE), reason: 'The mayor calls.' };

  it('is paused with a reason', async () => {
    const backend = new FakeBackend({ pauseOperation: () => rollback() });
    await showOperation(rollback(), { backend });
    await press('Pause…');
    expect(dialog().getByText(/never while v2 is monitored/)).toBeVisible();
    expect(dialog().getByRole('button', { name: 'Pause now' })).toBeDisabled();
    await userEvent.type(dialog().getByRole('textbox'), pause.reason);
    await press('Pause now');
    await waitFor(() =>
      expect(backend.requests).toEqual([
        expect.objectContaining({
          endpoint: 'pauseOperation',
          body: { reason: pause.reason },
        }),
      ]),
    );
  });

  it('says that it will pause while it still works', async () => {
    await showOperation(rollback({ pause }));
    expect(
      screen.getByText(/It stops before the next step that may be put off/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Pause…' }),
    ).not.toBeInTheDocument();
  });

  it('says who paused it, and goes on when it is resumed', async () => {
    const backend = new FakeBackend({ resumeOperation: () => rollback() });
    const steps = stepsUpTo('suspend-automations', { status: 'pending' });
    await showOperation(rollback({ status: 'paused', pause, steps }), {
      backend,
    });
    expect(
      screen.getByText('Paused by ana.plantao: The mayor calls.'),
    ).toBeVisible();
    await press('Resume…');
    expect(
      dialog().getByText('Resume at step 4: Suspend critical automations?'),
    ).toBeVisible();
    await press('Resume now');
    await waitFor(() => expect(backend.requests).toHaveLength(1));
  });

  it('keeps the dialog, and says so, when somebody else was faster', async () => {
    const backend = new FakeBackend({
      pauseOperation: () => {
        throw new Refusal(409, 'It has moved on. Look at it again.');
      },
    });
    await showOperation(rollback(), { backend });
    await press('Pause…');
    await userEvent.type(dialog().getByRole('textbox'), 'Wait.');
    await press('Pause now');
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'Nothing was changed. It has moved on. Look at it again.',
    );
  });
});
