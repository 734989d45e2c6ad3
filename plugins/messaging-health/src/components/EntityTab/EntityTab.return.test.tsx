import { say } from '@messaging-health/backstage-plugin-common';
import { screen, waitFor } from '@testing-library/react';
import { press } from '../../__testUtils__/showOperation';
import { seen, showTab } from '../../__testUtils__/showTab';
import {
  ago,
  HOUR,
  inContingency,
  MINUTE,
  Refusal,
  rehearsal,
  rollback,
  rollForward,
  waiting,
} from '../../testing';

describe('EntityTab: the way back', () => {
  it('leads to the template of the return, filled in', async () => {
    await showTab(inContingency());
    const button = screen.getByRole('button', { name: 'Return to v2' });
    const target = new URL(button.getAttribute('href') ?? '', 'http://portal');
    expect(target.pathname).toBe(
      '/create/templates/default/messaging-roll-forward',
    );
    expect(JSON.parse(target.searchParams.get('formData') ?? '')).toEqual({
      organization: 'group:default/cantina-aurora',
    });
  });

  it('shows what the return would change', async () => {
    const backend = await showTab(inContingency(), {
      previewOperation: () => ({ steps: [] }),
    });
    await press('Preview');
    expect(
      screen.getByText('What a return of Cantina Aurora to v2 would do now'),
    ).toBeVisible();
    await waitFor(() =>
      expect(seen(backend, 'previewOperation')).toMatchObject([
        { body: { kind: 'roll-forward' } },
      ]),
    );
  });

  it('is not open to who may not go it', async () => {
    await showTab(
      inContingency({ allowed: { ...waiting.allowed, operate: false } }),
    );
    expect(screen.getByText(/You may not start a return/)).toBeVisible();
  });

  it('says until when activations are frozen, and by which incident', async () => {
    const held = say('operation.gate.until-held', {
      incident: 'INC-000042',
      minutes: 20,
    });
    await showTab(inContingency(), {
      askGate: () => ({
        organizationId: inContingency().organization.id,
        allowed: false,
        reason: 'Frozen.',
        incident: 'INC-000042',
        until: held.text,
        untilStatement: held,
        untilAt: ago(-20 * MINUTE),
      }),
    });
    expect(
      await screen.findByText(/v2 has to hold for 20 min more with data/),
    ).toHaveTextContent('In the way: INC-000042');
    expect(screen.getByText('in 20 minutes')).toBeVisible();
  });

  it('says when the return is planned, where somebody has said so', async () => {
    await showTab(inContingency(), {
      askGate: () => ({
        organizationId: inContingency().organization.id,
        allowed: false,
        reason: 'Frozen.',
        until: 'somebody lifts the freeze',
        plannedReturnAt: ago(-2 * HOUR),
      }),
    });
    expect(await screen.findByText(/Return planned/)).toHaveTextContent(
      /Until: somebody lifts the freeze\. Return planned .*\(in 2 hours\)/,
    );
  });

  it('says which permission the gate asks for', async () => {
    await showTab(inContingency(), {
      askGate: () => {
        throw new Refusal(403, 'No.');
      },
    });
    expect(
      await screen.findByText(/messaging-health\.gate\.read/),
    ).toBeVisible();
  });
});

describe('EntityTab: an operation that the address names', () => {
  const newest = rollback();
  const earlier = rollForward({ status: 'aborted', finishedAt: ago(MINUTE) });

  it('is shown beside the newest one', async () => {
    await showTab(
      inContingency({ operation: newest }),
      { getOperation: () => earlier },
      `/?operation=${earlier.id}`,
    );
    expect(await screen.findByText('Roll-forward: aborted')).toBeVisible();
    expect(screen.getByText(/^Rollback: running/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Back to the newest one' }),
    ).toBeVisible();
  });

  it('is not asked for where it is the newest one', async () => {
    const backend = await showTab(
      inContingency({ operation: newest }),
      { getOperation: () => earlier },
      `/?operation=${newest.id}`,
    );
    expect(seen(backend, 'getOperation')).toHaveLength(0);
  });

  it('may be unknown', async () => {
    await showTab(inContingency(), {}, '/?operation=nonsense');
    expect(
      await screen.findByText(/There is no operation nonsense/),
    ).toBeVisible();
  });
});

describe('EntityTab: the rehearsal', () => {
  it('says when it was rehearsed, and that it would work', async () => {
    await showTab(inContingency());
    expect(screen.getByText('Rehearsed 3 hours ago: ready')).toBeVisible();
  });

  it('says first what is broken', async () => {
    const broken = rehearsal(['The key of n8n may not activate workflows.']);
    await showTab(inContingency({ rehearsal: broken }));
    expect(
      screen.getByText('Rehearsed 3 hours ago: 1 thing is broken'),
    ).toBeVisible();
    expect(
      screen.getAllByText(/The key of n8n may not activate/)[0],
    ).toBeVisible();
  });

  it.each([
    ['old', rehearsal([], ago(9 * HOUR)), 'Too old to rely on'],
    ['missing', undefined, /Never rehearsed: .* is unknown/],
  ])('does not call ready what is %s', async (_, shown, says) => {
    await showTab(inContingency({ rehearsal: shown }));
    expect(screen.getByText(says)).toBeVisible();
  });

  it('is held on demand, and says why not', async () => {
    const backend = await showTab(inContingency(), {
      rehearse: () => {
        throw new Refusal(409, 'An operation is switching.');
      },
    });
    await press('Rehearse now');
    expect(
      await screen.findByText('Not rehearsed. An operation is switching.'),
    ).toBeVisible();
    backend.answers.rehearse = () => rehearsal();
    const before = seen(backend, 'getOrganization').length;
    await press('Rehearse now');
    await waitFor(() =>
      expect(seen(backend, 'getOrganization').length).toBeGreaterThan(before),
    );
  });
});
