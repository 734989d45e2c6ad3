import { UnknownReason } from '@messaging-health/backstage-plugin-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  ago,
  duplicatesSuspected,
  executionsBeside,
  FakeBackend,
  MINUTE,
  overview,
  ratioVerdict,
  UNKNOWNS,
  webhookEnding,
  webhookFiring,
  webhookPending,
  whatsappFailures,
  whatsappVolume,
} from '../../testing';
import { TriggerList } from './TriggerList';

type Overview = ReturnType<typeof overview>;

function renderList(triggers: Overview['triggers']) {
  return renderScreen(
    <TriggerList overview={overview({ triggers })} onChanged={() => {}} />,
    new FakeBackend(),
  );
}

const row = (name: string) =>
  screen.getByRole('heading', { name }).closest('li')!;

describe('TriggerList', () => {
  it('tells a pending trigger by its value, limit, hold clock, samples and age', async () => {
    await renderList([webhookPending]);
    const text = row('Webhook errors (5xx)');
    expect(text).toHaveTextContent('3.1% (limit 2%)');
    expect(text).toHaveTextContent(
      'over the limit for 9 of 15 min · fires in 6 min',
    );
    expect(text).toHaveTextContent('12 of 400 events failed in 5 min');
    expect(text).toHaveTextContent('1.2% over the whole 15 min');
    expect(text).toHaveTextContent('figures up to 5 seconds ago');
    expect(text).toHaveTextContent('Source: observations');
  });

  it('counts the hold clock by the data, which may stand still', async () => {
    await renderList([
      {
        ...webhookPending,
        figures: { ...webhookPending.figures!, upTo: ago(2 * MINUTE + 5) },
      },
    ]);
    expect(row('Webhook errors (5xx)')).toHaveTextContent(
      'over the limit for 7 of 15 min',
    );
  });

  it('says that a trigger fires with the next evaluation', async () => {
    await renderList([{ ...webhookPending, firesAt: ago(5) }]);
    expect(row('Webhook errors (5xx)')).toHaveTextContent(
      'fires at the next evaluation',
    );
  });

  it('tells a firing trigger over its limit from one that is back within it', async () => {
    const { unmount } = await renderList([webhookFiring]);
    expect(row('Webhook errors (5xx)')).toHaveTextContent(
      'over the limit for 18 min',
    );
    unmount();
    await renderList([webhookEnding]);
    expect(row('Webhook errors (5xx)')).toHaveTextContent(
      'back within the limit; the alarm ends after 5 min without a breach',
    );
  });

  it('says an early warning', async () => {
    await renderList([
      ratioVerdict('identity-failure', { earlyWarningSince: ago(4 * MINUTE) }),
    ]);
    expect(row('Identity failures')).toHaveTextContent(
      'early warning: ten times the limit or more for 4 min',
    );
  });

  it('says when only our own probes speak', async () => {
    await renderList([ratioVerdict('webhook-5xx', { sourceKind: 'probe' })]);
    expect(
      screen.getByText(/judged by our own probes of the webhook/),
    ).toBeVisible();
  });

  it('copies the query behind the figures', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await renderList([webhookFiring]);
    await user.click(screen.getByRole('button', { name: 'Copy query' }));
    expect(copied.mock.calls).toEqual([
      ['select sum(failed), sum(total) from observations'],
    ]);
  });

  it('shows what is watched beside the five under its own heading', async () => {
    await renderList([ratioVerdict('webhook-5xx'), executionsBeside]);
    expect(
      screen.getByRole('heading', {
        name: "Shown beside the runbook's triggers",
      }),
    ).toBeVisible();
    const beside = row('Failed n8n executions');
    expect(within(beside).getByText('Fine')).toBeVisible();
    expect(
      within(row('Webhook errors (5xx)').closest('ul')!).queryByText(
        'Failed n8n executions',
      ),
    ).not.toBeInTheDocument();
  });

  it.each([
    [
      'a fallen volume',
      whatsappVolume,
      '29 of usually 100 new conversations in 1 hr (limit 30%)',
    ],
    [
      'a volume of which the usual one is not known',
      {
        ...whatsappVolume,
        suspicion: { ...whatsappVolume.suspicion!, usual: undefined, limit: 0 },
      },
      '29 new conversations in 1 hr; what is usual is not known yet',
    ],
    [
      'conversations without a contact',
      whatsappFailures,
      '6% of new conversations without a contact: 6 of 100 in 1 hr (limit 1%)',
    ],
    [
      'duplicates',
      duplicatesSuspected,
      '5 groups of duplicates in 30 min (limit 3)',
    ],
  ])('tells %s in words', async (_, verdict, words) => {
    await renderList([verdict]);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByText('Suspected')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Confirm…' })).toBeEnabled();
  });

  it('leads to the question what other limits would have done', async () => {
    await renderList([webhookPending]);
    const { id } = overview().organization;
    expect(
      screen.getByRole('link', { name: 'What if the limit were other?' }),
    ).toHaveAttribute(
      'href',
      `/messaging-health/what-if?organizations=${id}&triggers=webhook-5xx`,
    );
  });
});

describe('an unknown trigger', () => {
  it.each<[UnknownReason, string, RegExp]>([
    ['never-evaluated', 'Not judged yet.', /Wait some seconds/],
    ['no-source', 'No source gives figures for this.', /the module prometheus/],
    ['no-data', 'has no figures for this organization', /whether the sender/],
    [
      'insufficient-data',
      '3 of 20 events in 5 min: too few to judge.',
      /A probe of the webhook judges/,
    ],
    [
      'source-unavailable',
      'The source crm-sql could not be asked: connect ECONNREFUSED',
      /Mend the source/,
    ],
    ['stale', 'has had no figures since Nov 24, 2026', /lags or stands still/],
  ])('that is %s says why, and what to do', async (reason, why, next) => {
    await renderList([UNKNOWNS[reason]]);
    const story = screen.getByRole('heading', { level: 4 }).closest('li');
    expect(story).toHaveTextContent(why);
    expect(story).toHaveTextContent(next);
    expect(story).toHaveTextContent('Unknown since 6 minutes ago.');
    expect(story).not.toHaveTextContent('Fine');
  });

  it('says what still holds: that it was firing, that its clock is kept, or that the others are judged', async () => {
    const { unmount } = await renderList([UNKNOWNS.stale]);
    expect(screen.getByText(/counts as breached until/)).toBeVisible();
    expect(screen.getByText('Firing when last seen')).toBeVisible();
    expect(screen.getByText('5% when last seen (limit 2%)')).toBeVisible();
    unmount();
    const second = await renderList([
      { ...UNKNOWNS['no-data'], onsetAt: ago(8 * MINUTE) },
    ]);
    expect(screen.getByText(/its clock is kept for 3 min/)).toBeVisible();
    second.unmount();
    await renderList([UNKNOWNS['insufficient-data']]);
    expect(screen.getByText(/the other triggers are judged/)).toBeVisible();
    expect(screen.getByText('0%, not judged (limit 1%)')).toBeVisible();
  });
});
