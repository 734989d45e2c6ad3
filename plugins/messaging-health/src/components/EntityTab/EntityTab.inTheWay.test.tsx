import { screen } from '@testing-library/react';
import { dialog, press } from '../../__testUtils__/showOperation';
import { showTab } from '../../__testUtils__/showTab';
import {
  ago,
  breached,
  inContingency,
  MINUTE,
  rollback,
  rollForward,
} from '../../testing';

describe('EntityTab: an operation that is in the way of another', () => {
  it('is named with its kind, its standing, who began it and when, and the way to it', async () => {
    const operation = rollback({ status: 'failed' });
    await showTab({ ...breached, operation });
    const line = screen.getByText(
      /In the way: Rollback, failed, started by ana.plantao\./,
    );
    expect(line).toHaveTextContent(/Started 4 minutes ago/);
    expect(screen.getByRole('link', { name: 'Go to it' })).toHaveAttribute(
      'href',
      expect.stringMatching(new RegExp(`operation=${operation.id}#operation$`)),
    );
  });

  it('may be a return, which is aborted to have the fallback serve again', async () => {
    const operation = rollForward({
      requestedBy: { type: 'system', replica: 'replica-a' },
      requestedAt: ago(20 * MINUTE),
    });
    await showTab(inContingency({ mode: 'monitoring', operation }));
    expect(
      screen.getByText(/In the way: Roll-forward, running.*abort it/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Start rollback' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('is said above a preview, which is of what can not be started now', async () => {
    await showTab(
      { ...breached, operation: rollback({ status: 'paused' }) },
      { previewOperation: () => ({ steps: [] }) },
    );
    await press('Preview');
    expect(
      dialog().getByText(
        /can not be started now\. In the way: Rollback, paused/,
      ),
    ).toBeVisible();
  });
});
