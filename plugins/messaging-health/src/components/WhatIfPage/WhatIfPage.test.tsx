import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  addressBar,
  ASKED,
  outcomesShown,
  showWhatIf,
  whatIfBackend,
} from '../../__testUtils__/showWhatIf';
import {
  cantinaAurora,
  FakeBackend,
  fleet,
  fleetOf,
  organizationOf,
  Refusal,
  whatIfAnswer,
} from '../../testing';

const { id: auroraId } = organizationOf(cantinaAurora);

const questions = (backend: FakeBackend) =>
  backend.requests.filter(({ endpoint }) => endpoint === 'askWhatIf');

const run = () =>
  userEvent.click(screen.getByRole('button', { name: 'Judge anew' }));

const limitsOf = (trigger: string) =>
  within(screen.getByRole('group', { name: `Limits of ${trigger}` }));

describe('WhatIfPage', () => {
  it('asks nothing of its own accord, and says so', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend);
    expect(screen.getByText('Nothing has been asked yet.')).toBeVisible();
    expect(backend.requests).toEqual([]);
  });

  it('asks what is filled in, and the address then holds the question with its span', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend, '/?triggers=webhook-5xx');
    const limits = limitsOf('Webhook errors (5xx)');
    expect(limits.getByRole('textbox', { name: 'Limit' })).toHaveAttribute(
      'placeholder',
      '2',
    );
    await userEvent.type(limits.getByRole('textbox', { name: 'Limit' }), '3.5');
    await userEvent.type(
      limits.getByRole('textbox', { name: 'Must hold for' }),
      '10',
    );
    await run();
    await screen.findByText(/^With these limits/);
    expect(questions(backend).map(({ body }) => body)).toEqual([
      {
        from: '2026-11-22T03:12:00.000Z',
        to: '2026-11-24T03:12:00.000Z',
        triggers: { 'webhook-5xx': { threshold: 0.035, holdsFor: '10m' } },
      },
    ]);
    expect(addressBar().get('webhook-5xx.threshold')).toBe('3.5');
    expect(addressBar().get('from')).toBe('2026-11-22T03:12:00.000Z');
  });

  it('asks at once what a link asks, and shows the same', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend, `${ASKED}&webhook-5xx.holdsFor=10m&outcome=gone`);
    expect(
      await screen.findByText(
        'With these limits 1 organization would have fired that did not, 1 firing would be gone, and 2 firings would stay, 1 min sooner at the median.',
      ),
    ).toBeVisible();
    expect(outcomesShown()).toEqual(['− gone']);
    expect(
      limitsOf('Webhook errors (5xx)').getByRole('textbox', {
        name: 'Must hold for',
      }),
    ).toHaveValue('10m');
  });

  it('names the field that is refused, and asks nothing', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend, '/?triggers=webhook-5xx');
    const field = limitsOf('Webhook errors (5xx)').getByRole('textbox', {
      name: 'Limit',
    });
    await userEvent.type(field, '100');
    await run();
    expect(
      screen.getByText('Limit: a share from 0.01 % to 99 %'),
    ).toBeVisible();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByRole('alert')).toHaveTextContent('Not asked yet');
    expect(backend.requests).toEqual([]);

    await userEvent.clear(field);
    expect(field).toHaveAttribute('aria-invalid', 'false');
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });

  it('wants to know the begin and the end of a span of its own', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend, '/?span=custom&triggers=duplicates');
    await run();
    expect(screen.getAllByText('Say both the begin and the end.')).toHaveLength(
      2,
    );
    for (const [label, value] of [
      ['From', '2026-11-20T10:00'],
      ['To', '2026-11-21T10:00'],
    ]) {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    }
    await run();
    await waitFor(() => expect(questions(backend)).toHaveLength(1));
    expect(questions(backend)[0].body).toMatchObject({
      from: new Date('2026-11-20T10:00').toISOString(),
      to: new Date('2026-11-21T10:00').toISOString(),
      triggers: { duplicates: {} },
    });
  });

  it('finds organizations as one types, and asks about the chosen ones', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend);
    await userEvent.click(screen.getByRole('radio', { name: 'chosen ones' }));
    await run();
    expect(screen.getByText('Say which organizations.')).toBeVisible();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Search organizations' }),
      'aurora',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Cantina Aurora' }),
    );
    await run();
    await screen.findByText(/^With these limits/);
    expect(questions(backend)[0].body).toMatchObject({
      organizationIds: [auroraId],
    });
    expect(addressBar().get('organizations')).toBe(auroraId);
  });

  it('comes filled in from a trigger, with the name of the organization', async () => {
    await showWhatIf(
      whatIfBackend(),
      `/?organizations=${auroraId}&triggers=identity-failure`,
    );
    expect(await screen.findByText('Cantina Aurora')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'chosen ones' })).toBeChecked();
    expect(
      screen.getByRole('checkbox', { name: 'Identity failures' }),
    ).toBeChecked();
    expect(
      screen.getByRole('checkbox', { name: 'Webhook errors (5xx)' }),
    ).not.toBeChecked();
  });

  it('asks about all organizations whose name holds a text', async () => {
    const backend = whatIfBackend();
    await showWhatIf(backend, `${ASKED}&match=a`);
    await screen.findByText(/^With these limits/);
    expect(questions(backend)[0].body).toMatchObject({
      organizationIds: fleet.items
        .map(({ organization }) => organization)
        .sort((one, other) => one.title.localeCompare(other.title))
        .map(({ id }) => id),
    });
  });

  it.each([
    ['finds none', fleet.items, 'zzz', /No organization has a name/],
    [
      'finds more than can be judged at once',
      fleetOf(501),
      'Organization',
      /501 organizations have such a name/,
    ],
  ])('says that a name filter %s', async (_, rows, match, words) => {
    const backend = whatIfBackend(undefined, rows);
    await showWhatIf(backend, `${ASKED}&match=${match}`);
    expect(await screen.findByText(words)).toBeVisible();
    expect(questions(backend)).toEqual([]);
  });

  it('says that it is at work, and lets go of it', async () => {
    const backend = whatIfBackend();
    const client = backend.client;
    const call = jest
      .spyOn(client, 'call')
      .mockImplementation(() => new Promise(() => {}));
    jest.spyOn(backend, 'client', 'get').mockReturnValue(client);
    await showWhatIf(backend, ASKED);
    expect(
      await screen.findByText('Judging stored figures anew…'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Judge anew' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('Nothing has been asked yet.')).toBeVisible();
    call.mockRestore();
  });

  it('says what the backend refuses in its words, and asks again on demand', async () => {
    const backend = whatIfBackend(() => {
      throw new Refusal(
        400,
        'All are 10000 organizations; name at most 500 by organizationIds.',
      );
    });
    await showWhatIf(backend, ASKED);
    expect(
      await screen.findByText(/name at most 500 by organizationIds/),
    ).toBeVisible();
    backend.answers = { askWhatIf: () => whatIfAnswer };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^With these limits/)).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    await showWhatIf(
      whatIfBackend(() => {
        throw new Refusal(403, 'No.');
      }),
      ASKED,
    );
    expect(
      await screen.findByText(/messaging-health\.health\.read/),
    ).toBeVisible();
  });
});
