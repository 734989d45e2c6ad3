import {
  Communication,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { seen } from '../../__testUtils__/showTab';
import { ago, FakeBackend, incident, MINUTE } from '../../testing';
import { WriteMessage } from './WriteMessage';

/** Whoever was told last is told again, so that only the words stand in the way. */
const told: Communication = {
  id: '40000000-0000-4000-8000-000000000001',
  kind: 'update',
  language: 'en',
  text: 'We look into it.',
  via: 'notifications',
  recipients: ['user:default/ana.plantao'],
  sentAt: ago(2 * MINUTE),
  sentBy: { type: 'user', entityRef: 'user:default/bento' },
  entry: 2,
};

async function write(
  due: Incident['communications']['due'],
  changes: Partial<Incident>,
) {
  const backend = new FakeBackend({
    draftCommunication: ({ query }) => ({
      kind: query.get('kind') as 'initial',
      language: 'en',
      text: `Draft of the ${query.get('kind')} message.`,
    }),
    sendCommunication: () => told,
  });
  await renderScreen(
    <WriteMessage
      incident={incident({ communications: { sent: [told], due }, ...changes })}
      onSent={() => {}}
      onClose={() => {}}
    />,
    backend,
  );
  await waitFor(() =>
    expect(screen.getByLabelText('Text')).toHaveValue(
      `Draft of the ${due} message.`,
    ),
  );
  return backend;
}

const send = () => screen.getByRole('button', { name: 'Send' });

describe('a message that would not be true yet', () => {
  it('is not sent where nobody decided a rollback; an update can be', async () => {
    const backend = await write('initial', { decidedAt: undefined });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'No rollback was decided in this incident',
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'This message would not be true yet.',
    );
    expect(send()).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Write an update instead' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Text')).toHaveValue(
        'Draft of the update message.',
      ),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await userEvent.click(send());
    await waitFor(() =>
      expect(seen(backend, 'sendCommunication')[0].body).toMatchObject({
        kind: 'update',
      }),
    );
  });

  it.each([
    ['nothing was restored', { restoredAt: undefined }],
    ['a rollback runs again', { status: 'mitigating' as const }],
  ])('does not tell that all is well while %s', async (_, changes) => {
    await write('stabilization', changes);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'does not show that customers are served again',
    );
    expect(send()).toBeDisabled();
  });

  it('is sent once it is true', async () => {
    await write('stabilization', {});
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(send()).toBeEnabled();
  });
});
