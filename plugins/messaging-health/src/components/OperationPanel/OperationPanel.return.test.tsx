import { say } from '@messaging-health/backstage-plugin-common';
import { screen } from '@testing-library/react';
import { showOperation } from '../../__testUtils__/showOperation';
import {
  ago,
  candidates,
  MINUTE,
  rollback,
  rollForward,
  stepsUpTo,
} from '../../testing';

describe('a return to v2', () => {
  const monitored = (minutes: number) =>
    rollForward({
      steps: stepsUpTo(
        'monitor',
        {
          message: {
            code: 'fixture',
            values: { minutes, of: 60 },
            text: `v2 has held for ${minutes} of 60 min.`,
          },
        },
        'roll-forward',
      ),
    });

  it('names its six steps, and says what each is for', async () => {
    await showOperation(monitored(15));
    const panel = screen.getByText(/Step 4 of 6: Monitor v2/);
    expect(panel).toBeVisible();
    expect(screen.getByText(/Invented people show/)).toBeVisible();
  });

  it('shows how much of the time v2 was monitored', async () => {
    await showOperation(monitored(15));
    expect(screen.getByText('v2 has held for 15 of 60 min.')).toBeVisible();
    expect(
      screen.getByRole('progressbar', { name: '15 of 60 min monitored' }),
    ).toHaveAttribute('aria-valuenow', '25');
  });

  it('says since when there was no data, what that means, and what to do', async () => {
    const message = say('rollForward.monitor.silent', {
      minutes: 0,
      of: 30,
      restarts: 1,
      since: ago(14 * MINUTE),
      silence: 14,
      because: 'webhook-5xx: 3 of 20 events since v2 serves.',
    });
    await showOperation(
      rollForward({ steps: stepsUpTo('monitor', { message }, 'roll-forward') }),
    );
    expect(screen.getByText(/^Waits for data: .* never ends/)).toBeVisible();
    expect(screen.getByText(/No data since/)).toHaveTextContent(
      /14 minutes ago.*What to do stands at the step below/,
    );
    expect(
      screen.getByText(
        /no data for 14 min, since .*2026.* UTC;.*abort: a rollback/,
      ),
    ).toBeVisible();
  });

  it('shows what it stands on', async () => {
    await showOperation(rollForward());
    expect(screen.getByRole('link', { name: /pull\/812/ })).toHaveAttribute(
      'href',
      'https://git.example.com/crm/pull/812',
    );
    expect(
      screen.getByText(/written by bruno.dev, reviewed by carla.dev/),
    ).toBeVisible();
    expect(screen.getByText(/11 of 12 passed, 1 skipped/)).toBeVisible();
  });

  it('that was ended shows where it was broken off, and counts no more', async () => {
    const steps = stepsUpTo('monitor', { status: 'pending' }, 'roll-forward');
    await showOperation(
      rollForward({ status: 'aborted', finishedAt: ago(30), steps }),
    );
    const step = screen
      .getByText('Monitor v2 under tighter limits')
      .closest('li');
    expect(step).toHaveTextContent(/limits — broken off$/);
    expect(screen.queryByText(/Invented people/)).not.toBeInTheDocument();
  });

  it('leads to the rollback that took its place', async () => {
    await showOperation(
      rollForward({
        status: 'aborted',
        finishedAt: ago(30),
        followedBy: '66666666-2222-4333-8444-555555555555',
      }),
    );
    expect(screen.getByRole('link', { name: 'show it' })).toHaveAttribute(
      'href',
      '/catalog/default/group/cantina-aurora/messaging-health?operation=66666666-2222-4333-8444-555555555555#operation',
    );
    expect(
      screen.queryByRole('button', { name: 'Abort…' }),
    ).not.toBeInTheDocument();
  });
});

describe('what a switch cost', () => {
  const report = {
    from: ago(4 * MINUTE),
    to: ago(4 * MINUTE - 1.5),
    received: 5,
    executed: 3,
    lost: 2,
    conversations: [501, 777],
  };

  it('is told with the conversations that need people, linked where that is known', async () => {
    await showOperation(rollback({ switchReport: report }), {
      overview: { candidates },
    });
    expect(
      screen.getByText(/Up to 2 messages were taken by no flow/),
    ).toBeVisible();
    expect(
      screen.getByText(/5 messages came in and 3 executions began within 1.5/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: /^777/ })).toHaveAttribute(
      'href',
      'http://127.0.0.1:7613/app/accounts/1/conversations/777',
    );
  });

  it('says so where nothing was lost', async () => {
    const clean = { ...report, lost: 0, conversations: [] };
    await showOperation(rollback({ switchReport: clean }));
    expect(screen.getByText('No message is seen to be lost.')).toBeVisible();
  });

  it('leads to the fleet rollback that it is part of', async () => {
    const fleetRollbackId = '33333333-2222-4333-8444-555555555555';
    await showOperation(rollback({ fleetRollbackId }));
    expect(
      screen.getByRole('link', { name: 'show all of its organizations' }),
    ).toHaveAttribute(
      'href',
      `/messaging-health/fleet-rollbacks/${fleetRollbackId}`,
    );
  });
});
