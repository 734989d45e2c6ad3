import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  AnnotationProblem,
  Policy,
} from '@messaging-health/backstage-plugin-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  ago,
  breached,
  cantinaAurora,
  FakeBackend,
  MINUTE,
  overview,
  ratioVerdict,
  sweep,
  waiting,
} from '../../testing';
import { EntityTab } from './EntityTab';

type Overview = ReturnType<typeof overview>;

function renderTab(shown: Overview) {
  return renderScreen(
    <EntityProvider entity={cantinaAurora}>
      <EntityTab />
    </EntityProvider>,
    new FakeBackend({ getOrganization: () => shown }),
  );
}

const PROPOSAL = 'Proposed: roll back now.';

describe('EntityTab: what a firing trigger sets off', () => {
  it.each<[Policy, string]>([
    ['notify', 'tells the roles'],
    ['open-incident', 'opens an incident'],
    [
      'propose-rollback',
      'opens an incident and asks the commander for a rollback',
    ],
    [
      'rollback',
      'opens an incident; the rollback starts by itself (once in 24 h, never while frozen or unknown)',
    ],
  ])('says the policy %s as a fact', async (policy, words) => {
    await renderTab(overview({ policy }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText(PROPOSAL)).not.toBeInTheDocument();
  });

  it.each<[Policy, string]>([
    ['propose-rollback', 'the policy says so and a trigger fires'],
    ['rollback', 'a trigger fires and none began by itself'],
  ])('proposes the rollback by the policy %s when %s', async policy => {
    await renderTab({ ...breached, policy });
    expect(await screen.findByText(PROPOSAL)).toBeVisible();
    // One way to start it, not two.
    expect(
      screen.getAllByRole('button', { name: 'Start rollback' }),
    ).toHaveLength(1);
  });

  it.each<[string, Partial<Overview>]>([
    ['an operation is under way', { operation: waiting.operation }],
    ['activations are frozen', { freeze: waiting.freeze }],
    ['the fallback serves already', { mode: 'contingency' }],
    [
      'nothing fires but what is shown beside the five',
      {
        triggers: [
          ratioVerdict('webhook-5xx'),
          ratioVerdict('execution-failure', {
            state: 'firing',
            advisory: true,
          }),
        ],
      },
    ],
  ])('proposes none while %s', async (_, changes) => {
    await renderTab({ ...breached, policy: 'propose-rollback', ...changes });
    await screen.findByRole('button', { name: /Start rollback|Return to v2/ });
    expect(screen.queryByText(PROPOSAL)).not.toBeInTheDocument();
  });
});

describe('EntityTab: what detection stands on', () => {
  it('says that people were told it is blind, and since when', async () => {
    await renderTab({ ...breached, blindSince: ago(6 * MINUTE) });
    expect(
      await screen.findByText(
        /Blind since .*, for 6 min: nothing could be judged here/,
      ),
    ).toBeVisible();
  });

  it.each([
    [
      'took too long',
      sweep({ state: 'late', tookMilliseconds: 22_000 }),
      'The rounds are late: the last one took 22 sec of 15 sec.',
    ],
    [
      'stand still',
      sweep({ state: 'late', endedAt: ago(2 * MINUTE) }),
      'The rounds are late: the last one ended 2 minutes ago; one is due every 15 sec.',
    ],
    [
      'never ended',
      sweep({ state: 'never', endedAt: undefined }),
      'No round over the sources has ended yet.',
    ],
  ])('says calmly when the rounds %s', async (_, status, words) => {
    await renderTab(overview({ sweep: status }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says nothing of rounds that are on time', async () => {
    await renderTab(overview());
    await screen.findByText('Triggers');
    expect(screen.queryByText(/rounds are late/)).not.toBeInTheDocument();
  });

  it('names a source that does not answer, and lists all of them with their age and words', async () => {
    const sources = [
      ...sweep().sources,
      {
        source: 'prometheus-webhook',
        askedAt: ago(9),
        problem: 'No route to host.',
      },
    ];
    await renderTab(overview({ sweep: sweep({ sources }) }));
    expect(
      await screen.findByText('1 source does not answer: prometheus-webhook.'),
    ).toBeVisible();
    await userEvent.click(
      screen.getByText('Where the figures come from: 3 sources'),
    );
    const table = within(await screen.findByRole('table', { name: 'Sources' }));
    expect(
      table.getByText('prometheus-webhook').closest('tr'),
    ).toHaveTextContent(/never answered.*No route to host\./);
    expect(table.getByText('crm-sql').closest('tr')).toHaveTextContent(
      /identity1 minute ago9 seconds ago✔ answers/,
    );
    expect(
      screen.getByText(/4 organizations in 0\.6 sec, every 15 sec/),
    ).toBeVisible();
  });

  it('shows an annotation that is ignored as a hint, which stops no rollback', async () => {
    const problems: AnnotationProblem[] = [
      {
        annotation: 'messaging-health.io/policy',
        kind: 'ignored',
        message: 'messaging-health.io/policy is ignored: it is "always".',
      },
    ];
    await renderTab({
      ...breached,
      organization: { ...breached.organization, problems },
    });
    expect(await screen.findByText(/1 annotation is ignored/)).toBeVisible();
    expect(screen.getByText(/it is "always"/)).toBeVisible();
    expect(screen.queryByText(/A rollback is not possible/)).toBeNull();
    expect(
      screen.getByRole('button', { name: 'Start rollback' }),
    ).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('takes a withdrawal with its reason', async () => {
    const backend = new FakeBackend({
      getOrganization: () =>
        overview({
          triggers: [
            {
              trigger: 'duplicates',
              state: 'firing',
              watched: true,
              confirmation: {
                by: 'user:default/ana.plantao',
                at: ago(60),
                note: 'Three customers wrote twice.',
              },
            },
          ],
        }),
      withdrawCondition: () => ({
        trigger: 'duplicates',
        state: 'inactive',
        watched: true,
      }),
    });
    await renderScreen(
      <EntityProvider entity={cantinaAurora}>
        <EntityTab />
      </EntityProvider>,
      backend,
    );
    expect(
      await screen.findByText(/Confirmed by ana\.plantao: Three customers/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'A test of ours.');
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() =>
      expect(backend.requests).toContainEqual(
        expect.objectContaining({
          endpoint: 'withdrawCondition',
          body: { reason: 'A test of ours.' },
        }),
      ),
    );
  });
});
