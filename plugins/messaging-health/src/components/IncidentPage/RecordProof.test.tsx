import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPanel } from '../../__testUtils__/showPanel';
import { recordVerdict } from '../../testing';
import { RecordProof } from './RecordProof';

describe('RecordProof', () => {
  it('has the whole record verified, and shows what it was signed with', async () => {
    await showPanel(RecordProof, { verifyRecord: () => recordVerdict() });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Verify all of it at the server',
      }),
    );
    expect(
      await screen.findByText(/The server has verified all of it/),
    ).toBeVisible();
    expect(screen.getByText(/key 0123456789abcdef/)).toBeVisible();
  });

  it('lists all that does not fit, each with its entry', async () => {
    await showPanel(RecordProof, {
      verifyRecord: () =>
        recordVerdict({
          intact: false,
          findings: [
            { problem: 'evidence-altered', sequence: 1, id: 'evidence-1' },
            { problem: 'head-forged', sequence: 0 },
          ],
        }),
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Verify all of it at the server',
      }),
    );
    const broken = await screen.findByText(/does not fit its proof/);
    const findings = within(broken.parentElement!);
    expect(findings.getByText(/kept with entry 1 was altered/)).toBeVisible();
    expect(findings.getByText(/signature of the end/)).toBeVisible();
    expect(findings.getByRole('link', { name: 'Entry 1' })).toBeVisible();
  });
});
