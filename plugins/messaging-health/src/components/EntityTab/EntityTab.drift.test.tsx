import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dialog, press } from '../../__testUtils__/showOperation';
import { seen, showTab } from '../../__testUtils__/showTab';
import {
  ago,
  HOUR,
  inContingency,
  MINUTE,
  rollback,
  v2ActiveAgain,
  waiting,
} from '../../testing';

const words = (text: string) => ({ code: 'fixture', values: {}, text });

describe('EntityTab: drift', () => {
  const drifted = inContingency({
    driftWatch: { comparedAt: ago(4), drifts: [v2ActiveAgain] },
  });

  it('is told in a sentence, with since when', async () => {
    await showTab(drifted);
    const line = screen.getByRole('heading', {
      name: 'The workflow "Aurora v2" (v2) is active again.',
    });
    expect(line.parentElement).toHaveAttribute('role', 'status');
    expect(screen.getByText(/^Noticed/)).toHaveTextContent(
      'Noticed 3 minutes ago, last seen 5 seconds ago · Incident INC-000042',
    );
  });

  it('is not hidden behind triggers that are fine, and nobody is said to be served', async () => {
    await showTab(drifted);
    expect(screen.getByText('Drifted')).toBeVisible();
    expect(
      screen.getByText(/but the contingency is not as the rollback left it/),
    ).toBeVisible();
    expect(
      screen.getByText(/Whether the fallback flow serves .* is not sure/),
    ).toBeVisible();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
  });

  it('is put right after a look at what that changes, with the reason filled in', async () => {
    const backend = await showTab(drifted, {
      previewOperation: () => ({
        steps: [
          {
            id: 'deactivate-v2',
            alreadyHolds: false,
            possible: true,
            statements: [words('"Aurora v2" would be deactivated.')],
          },
        ],
      }),
      startOperation: () => rollback({ kind: 'drift-correction' }),
    });
    await press('Put it right…');
    expect(
      await dialog().findByText('"Aurora v2" would be deactivated.'),
    ).toBeVisible();
    await press('Put it right now');
    await waitFor(() =>
      expect(seen(backend, 'startOperation')).toMatchObject([
        {
          body: {
            kind: 'drift-correction',
            organizationId: drifted.organization.id,
            reason: v2ActiveAgain.statement.text,
          },
        },
      ]),
    );
    expect(seen(backend, 'previewOperation')).toMatchObject([
      { body: { kind: 'drift-correction' } },
    ]);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is put right by the rollback itself, while that waits for people', async () => {
    const steps = rollback().steps.map(step => ({
      ...step,
      status:
        step.id === 'validate-conversations'
          ? ('waiting' as const)
          : ('done' as const),
    }));
    const operation = rollback({ status: 'waiting', steps });
    await showTab({ ...drifted, operation });
    expect(screen.getByRole('button', { name: 'Put it right…' })).toBeEnabled();
  });

  it.each([
    {
      why: 'another operation is under way',
      changes: { operation: rollback() },
      says: /can be put right once that is over/,
    },
    {
      why: 'it is being put right',
      changes: { operation: rollback({ kind: 'drift-correction' }) },
      says: 'It is being put right, see below.',
    },
    {
      why: 'one may not',
      changes: { allowed: { ...waiting.allowed, operate: false } },
      says: /To put it right, ask for the permission/,
    },
  ])(
    'can not be put right while $why, and says so',
    async ({ changes, says }) => {
      await showTab({ ...drifted, ...changes });
      expect(screen.getByText(says)).toBeVisible();
      expect(
        screen.getByRole('button', { name: 'Put it right…' }),
      ).toBeDisabled();
    },
  );

  it('lists all differences where there are several', async () => {
    const second = {
      ...v2ActiveAgain,
      kind: 'automation-enabled' as const,
      subject: 'rule:7',
      statement: words('"Greeting" is on again.'),
    };
    await showTab({
      ...drifted,
      driftWatch: { comparedAt: ago(4), drifts: [v2ActiveAgain, second] },
    });
    expect(
      screen.getByText(/^2 things are not as the rollback left them/),
    ).toBeVisible();
    await userEvent.click(screen.getByText('All 2 differences'));
    expect(screen.getByText(/"Greeting" is on again/)).toBeVisible();
  });

  it('says when nothing has drifted, and when that was seen', async () => {
    await showTab(inContingency());
    expect(
      screen.getByText(/as the rollback left it; compared/),
    ).toHaveTextContent('4 seconds ago');
  });

  it('calls unknown what could not be compared', async () => {
    await showTab(
      inContingency({
        driftWatch: {
          comparedAt: ago(3 * MINUTE),
          problem: words('n8n does not answer.'),
          drifts: [],
        },
      }),
    );
    expect(
      screen.getByText(/could not be compared. n8n does not answer/),
    ).toHaveTextContent('Last compared 3 minutes ago');
  });

  it('does not trust a comparison that is too old', async () => {
    await showTab(
      inContingency({ driftWatch: { comparedAt: ago(HOUR), drifts: [] } }),
    );
    expect(screen.getByText(/but that is too long ago/)).toBeVisible();
  });
});
