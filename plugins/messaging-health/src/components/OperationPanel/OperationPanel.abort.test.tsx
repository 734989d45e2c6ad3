import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ANA,
  dialog,
  press,
  showOperation,
} from '../../__testUtils__/showOperation';
import {
  ago,
  failedRollback,
  FakeBackend,
  MINUTE,
  rollback,
  rollForward,
  waiting,
} from '../../testing';

describe('the abort of an operation', () => {
  it('says that a switch half done is first made safe', async () => {
    const backend = new FakeBackend({ abortOperation: () => rollback() });
    await showOperation(failedRollback, { backend });
    await press('Abort…');
    expect(
      dialog().getByText(/first makes sure that the fallback serves/),
    ).toBeVisible();
    await userEvent.type(dialog().getByRole('textbox'), 'Wrong one.');
    await press('Abort now');
    await waitFor(() =>
      expect(backend.requests).toEqual([
        expect.objectContaining({
          body: { reason: 'Wrong one.', leaveUnserved: false },
        }),
      ]),
    );
  });

  it('leaves customers unserved only where somebody says so, with a reason', async () => {
    const backend = new FakeBackend({ abortOperation: () => rollback() });
    await showOperation(failedRollback, { backend });
    await press('Abort…');
    await userEvent.click(dialog().getByRole('checkbox'));
    expect(dialog().getByRole('button', { name: 'Abort now' })).toBeDisabled();
    await userEvent.type(
      dialog().getByRole('textbox', {
        name: /Why may customers be left unserved/,
      }),
      'People answer alone tonight.',
    );
    await press('Abort now');
    await waitFor(() =>
      expect(backend.requests).toEqual([
        expect.objectContaining({
          body: {
            reason: 'People answer alone tonight.',
            leaveUnserved: true,
          },
        }),
      ]),
    );
  });

  it('says that a return is followed by a rollback, and offers to leave nobody unserved', async () => {
    await showOperation(rollForward());
    await press('Abort…');
    expect(dialog().getByText(/begins a rollback/)).toBeVisible();
    expect(dialog().queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('that is under way already can only be cut short', async () => {
    const abort = { by: ANA, at: ago(MINUTE), reason: 'Wrong one.' };
    await showOperation(rollback({ abort }));
    expect(screen.getByText(/It is being aborted: first/)).toBeVisible();
    await press('Abort…');
    await userEvent.type(dialog().getByRole('textbox'), 'At once.');
    const last = dialog().getByRole('button', { name: 'Abort now' });
    expect(last).toBeDisabled();
    await userEvent.click(dialog().getByRole('checkbox'));
    expect(last).toBeEnabled();
  });

  it('is not offered to who may not, and says whom to ask', async () => {
    const allowed = { ...waiting.allowed, operate: false };
    await showOperation(rollback(), { overview: { allowed } });
    expect(screen.getByRole('button', { name: 'Abort…' })).toBeDisabled();
    expect(
      screen.getByText(/messaging-health\.operation\.execute/),
    ).toBeVisible();
  });
});
