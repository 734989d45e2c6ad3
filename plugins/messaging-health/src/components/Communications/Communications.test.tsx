import {
  Communication,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  ago,
  Answers,
  FakeBackend,
  incident,
  MINUTE,
  Refusal,
} from '../../testing';
import { Communications } from './Communications';

const ana = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ana.plantao', title: 'Ana Plantão' },
  spec: {},
};

const sent: Communication = {
  id: '40000000-0000-4000-8000-000000000001',
  kind: 'initial',
  language: 'pt',
  text: 'Identificamos instabilidade no fluxo de mensageria.',
  via: 'notifications',
  recipients: ['user:default/ana.plantao'],
  sentAt: ago(2 * MINUTE),
  sentBy: { type: 'user', entityRef: 'user:default/bruno.plantao' },
  nextUpdateAt: ago(-28 * MINUTE),
  entry: 4,
};

const NEXT = ago(-30 * MINUTE);

/** A backend that drafts from what it is asked, and takes what is sent. */
function backendThat(answers: Answers = {}) {
  return new FakeBackend({
    draftCommunication: ({ query }) => ({
      kind: query.get('kind') as 'initial',
      language: query.get('language') as 'pt',
      text: `Draft ${query.get('kind')} in ${query.get(
        'language',
      )}, correction by ${query.get('etaAt')}.`,
      nextUpdateAt: query.get('nextUpdateAt') ?? NEXT,
    }),
    sendCommunication: () => sent,
    ...answers,
  });
}

const owed = (changes: Partial<Incident['communications']> = {}) =>
  incident({ communications: { sent: [], due: 'initial', ...changes } });

async function show(
  of: Incident,
  backend = backendThat(),
  mayOperate?: boolean,
) {
  const onChanged = jest.fn();
  await renderScreen(
    <Communications incident={of} onChanged={onChanged} />,
    backend,
    { mayOperate, entities: [ana] },
  );
  return { backend, onChanged };
}

const text = () => screen.getByLabelText<HTMLTextAreaElement>('Text');

async function open(name = 'Write now: First message…') {
  await userEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(text().value).toContain('Draft'));
}

const sendings = (backend: FakeBackend) =>
  backend.requests
    .filter(({ endpoint }) => endpoint === 'sendCommunication')
    .map(({ body }) => body as Record<string, unknown>);

async function pickAna() {
  await userEvent.type(screen.getByRole('textbox', { name: 'To whom' }), 'ana');
  await userEvent.click(
    await screen.findByRole('option', { name: 'Ana Plantão (User)' }),
  );
}

describe('what is owed to the customer', () => {
  it('is said with the time that is left', async () => {
    await show(owed({ due: 'update', dueAt: ago(-28 * MINUTE) }));
    expect(screen.getByText('Update is due by')).toBeVisible();
    expect(screen.getByText('in 28 minutes')).toBeVisible();
  });

  it('is said to be overdue once its time is past', async () => {
    await show(owed({ due: 'update', dueAt: ago(4 * MINUTE) }));
    expect(
      screen.getByText(
        'Update is overdue by 4 minutes. The customer is waiting.',
      ),
    ).toBeVisible();
  });

  it('is nothing where nothing is due', async () => {
    await show(owed({ due: undefined }));
    expect(
      screen.getByText('Nothing is owed to the customer now.'),
    ).toBeVisible();
    expect(
      screen.getByText('Nothing has been sent to the customer yet.'),
    ).toBeVisible();
  });
});

describe('a message that was sent', () => {
  it('is listed with its text, who sent it, to whom, and what it promised', async () => {
    await show(owed({ sent: [sent], due: undefined }));
    const list = within(screen.getByRole('list', { name: 'Sent messages' }));
    expect(list.getByText(sent.text ?? '')).toHaveAttribute('lang', 'pt-BR');
    expect(await list.findByRole('link', { name: /bruno/ })).toBeVisible();
    expect(await list.findByRole('link', { name: /ana/i })).toBeVisible();
    expect(list.getByText(/Next update promised for/)).toBeVisible();
    expect(list.getByRole('link', { name: '#4' })).toHaveAttribute(
      'href',
      '/#entry-4',
    );
  });

  it('says that its text was erased', async () => {
    await show(owed({ sent: [{ ...sent, text: undefined }] }));
    expect(screen.getByText('The text was erased.')).toBeVisible();
  });
});

describe('writing to the customer', () => {
  it('begins with the proposed text of what is owed, which follows its terms', async () => {
    await show(owed());
    await open();
    expect(text()).toHaveValue('Draft initial in en, correction by null.');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Language' }),
      'Portuguese',
    );
    await waitFor(() =>
      expect(text()).toHaveValue('Draft initial in pt, correction by null.'),
    );
    fireEvent.change(screen.getByLabelText('Correction expected'), {
      target: { value: '2026-11-24T06:00' },
    });
    await waitFor(() => expect(text().value).toContain('2026-11-24'));
  });

  it('proposes an update, and no word of a rollback, where nothing is owed', async () => {
    await show({ ...owed({ due: undefined }), decidedAt: undefined });
    await open('Write to the customer…');
    expect(screen.getByLabelText(/^Message/)).toHaveTextContent('Update');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('never overwrites what a person typed, unless asked to', async () => {
    await show(owed());
    await open();
    await userEvent.type(text(), ' And more.');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Language' }),
      'Portuguese',
    );
    expect(await screen.findByText(/You have edited the text/)).toBeVisible();
    expect(text().value).toContain('And more.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Take the proposed text again' }),
    );
    expect(text()).toHaveValue('Draft initial in pt, correction by null.');
  });

  it('counts the characters, and says what is still to be decided', async () => {
    await show(owed());
    await open();
    expect(screen.getByText('40 of 4,000 characters')).toBeVisible();
    expect(screen.getByText('Say to whom it goes.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
    await userEvent.clear(text());
    await userEvent.type(text(), 'Short');
    expect(screen.getByText('The text is too short.')).toBeVisible();
  });

  it('sends it to who was found in the catalog, with the promise', async () => {
    const { backend, onChanged } = await show(owed());
    await open();
    await pickAna();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(onChanged).toHaveBeenCalled());
    expect(sendings(backend)).toEqual([
      {
        kind: 'initial',
        language: 'en',
        text: 'Draft initial in en, correction by null.',
        nextUpdateAt: NEXT,
        to: { via: 'notifications', recipients: ['user:default/ana.plantao'] },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('tries again under the same name, so that nobody is told twice', async () => {
    let refusals = 1;
    const { backend } = await show(
      owed(),
      backendThat({
        sendCommunication: () => {
          if (refusals-- > 0) {
            throw new Refusal(503, 'The notifications do not answer.');
          }
          return sent;
        },
      }),
    );
    await open();
    await pickAna();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The notifications do not answer.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sendings(backend)).toHaveLength(2));
    const [first, second] = sendings(backend);
    expect(second.requestId).toBe(first.requestId);
  });

  it('keeps what was sent elsewhere, with where and when', async () => {
    const { backend } = await show(owed());
    await open();
    await userEvent.click(
      screen.getByRole('radio', { name: /I have sent it elsewhere/ }),
    );
    expect(screen.getByText('Say where it was sent.')).toBeVisible();
    fireEvent.change(screen.getByLabelText('Where it went'), {
      target: { value: 'Group of the managers\nCall with the owner' },
    });
    fireEvent.change(screen.getByLabelText('When it was sent (empty: now)'), {
      target: { value: '2026-11-24T03:10' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Keep as sent' }));
    await waitFor(() => expect(sendings(backend)).toHaveLength(1));
    expect(sendings(backend)[0].to).toEqual({
      via: 'manual',
      recipients: ['Group of the managers', 'Call with the owner'],
      sentAt: new Date('2026-11-24T03:10').toISOString(),
    });
  });

  it('goes to those who were told last', async () => {
    await show(owed({ sent: [sent], due: 'update', dueAt: ago(-60) }));
    await open('Write now: Update…');
    expect(screen.getByRole('button', { name: 'ana.plantao' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
  });

  it('is not offered to who may only read', async () => {
    await show(owed(), backendThat(), false);
    expect(
      await screen.findByText(/not send any: ask for messaging-health/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /Write/ }),
    ).not.toBeInTheDocument();
  });
});
