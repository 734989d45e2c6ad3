import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dialog, press } from '../../__testUtils__/showOperation';
import { seen, showTab } from '../../__testUtils__/showTab';
import {
  ago,
  contingency,
  HOUR,
  inContingency,
  MINUTE,
  signed,
  waiting,
} from '../../testing';

const words = (text: string) => ({ code: 'fixture', values: {}, text });

describe('EntityTab: the contingency checklist', () => {
  it('shows seven points with their figures, and how many hold', async () => {
    await showTab(inContingency());
    expect(
      screen.getByText('Not verified yet: 4 of 7 points hold'),
    ).toBeVisible();
    const point = screen
      .getByText('Webhook without 5xx')
      .closest('li') as HTMLElement;
    expect(point).toHaveTextContent('Webhook without 5xx — holds');
    await userEvent.click(within(point).getByText('Details'));
    expect(within(point).getByText('events: 120')).toBeVisible();
  });

  it('is verified when all seven hold, with its time', async () => {
    const all = { 'team-answers': signed, 'stage-move-on-fallback': signed };
    await showTab(
      inContingency({
        contingency: contingency(
          { ...all, 'customer-informed': signed },
          ago(MINUTE),
        ),
      }),
    );
    expect(screen.getByText('Contingency verified')).toBeVisible();
    expect(screen.getAllByText(/Signed by ana.plantao/)).toHaveLength(3);
  });

  it('shows a point that fails later, and does not unsay that it was verified', async () => {
    const fails = { state: 'fails' as const, statement: words('3 of 90.') };
    const points = {
      'webhook-without-5xx': fails,
      'team-answers': signed,
      'stage-move-on-fallback': signed,
      'customer-informed': signed,
    };
    await showTab(
      inContingency({ contingency: contingency(points, ago(HOUR)) }),
    );
    expect(screen.getByText('Contingency verified')).toBeVisible();
    expect(
      screen.getByText('It was verified then; 1 point does not hold now.'),
    ).toBeVisible();
  });

  it('takes a signature with how one knows', async () => {
    const backend = await showTab(inContingency(), {
      signContingencyPoint: () => contingency(),
    });
    await press('Sign: The team can answer as usual');
    await userEvent.type(dialog().getByRole('textbox'), 'I asked all three.');
    await press('Sign now');
    await waitFor(() =>
      expect(seen(backend, 'signContingencyPoint')).toMatchObject([
        {
          path: expect.stringMatching(/contingency\/team-answers\/sign$/),
          body: { note: 'I asked all three.' },
        },
      ]),
    );
  });

  it('takes a word back with a reason', async () => {
    const backend = await showTab(
      inContingency({ contingency: contingency({ 'team-answers': signed }) }),
      { withdrawContingencyPoint: () => contingency() },
    );
    await press('Withdraw: The team can answer as usual');
    await userEvent.type(dialog().getByRole('textbox'), 'Two are ill.');
    await press('Withdraw now');
    await waitFor(() =>
      expect(seen(backend, 'withdrawContingencyPoint')).toMatchObject([
        { body: { reason: 'Two are ill.' } },
      ]),
    );
  });

  it('offers no signature to who may not, and says whom to ask', async () => {
    await showTab(
      inContingency({ allowed: { ...waiting.allowed, confirm: false } }),
    );
    expect(
      screen.getByText(/To sign or withdraw, ask for the permission/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: /Sign: The customer is informed/ }),
    ).toBeDisabled();
  });

  it('is not there where nothing has switched', async () => {
    await showTab(inContingency({ contingency: undefined }));
    expect(screen.getByText(/There is no checklist yet/)).toBeVisible();
  });
});
