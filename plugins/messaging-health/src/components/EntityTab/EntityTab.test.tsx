import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  academiaPedraAlta,
  breached,
  cantinaAurora,
  duplicatesConfirmed,
  failedRollback,
  FakeBackend,
  overview,
  Refusal,
  waiting,
} from '../../testing';
import { EntityTab } from './EntityTab';

function renderTab(backend: FakeBackend, entity = cantinaAurora) {
  return renderScreen(
    <EntityProvider entity={entity}>
      <EntityTab />
    </EntityProvider>,
    backend,
  );
}

describe('EntityTab', () => {
  it('says the verdict first, and asks for everything at once', async () => {
    const backend = new FakeBackend({ getOrganization: () => breached });
    await renderTab(backend);
    expect(
      await screen.findByText(
        'Webhook errors (5xx): 6.4%, over the limit of 2% for 18 minutes.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Breached')).toBeVisible();
    expect(screen.getByText(/the fallback is not running yet/)).toBeVisible();
    expect(backend.requests).toHaveLength(1);
  });

  it('says what is owed in time for the open incident', async () => {
    await renderTab(new FakeBackend({ getOrganization: () => breached }));
    const owed = within(await screen.findByRole('list', { name: 'SLA' }));
    expect(owed.getAllByRole('listitem')).toHaveLength(3);
    expect(owed.getByText('1 hour 57 minutes left')).toBeVisible();
    expect(
      owed.getByRole('meter', { name: 'Preliminary root cause analysis' }),
    ).toBeVisible();
  });

  it('leads to the whole history of the organization', async () => {
    await renderTab(new FakeBackend({ getOrganization: () => breached }));
    expect(
      await screen.findByRole('link', { name: /All incidents/ }),
    ).toHaveAttribute(
      'href',
      `/messaging-health/incidents?organization=${breached.organization.id}&span=all`,
    );
  });

  it('leads to the rollback template, filled in', async () => {
    await renderTab(new FakeBackend({ getOrganization: () => breached }));
    const button = await screen.findByRole('button', {
      name: 'Start rollback',
    });
    const target = new URL(button.getAttribute('href') ?? '', 'http://portal');
    expect(target.pathname).toBe(
      '/create/templates/default/messaging-rollback',
    );
    expect(JSON.parse(target.searchParams.get('formData') ?? '')).toEqual({
      organization: 'group:default/cantina-aurora',
      reason:
        'Cantina Aurora: Webhook errors (5xx): 6.4%, over the limit of 2% for 18 minutes.',
    });
  });

  it.each([
    {
      why: 'is not allowed',
      changes: { allowed: { ...breached.allowed, operate: false } },
      says: /You may not start a rollback/,
    },
    {
      why: 'would meet a return',
      changes: { mode: 'monitoring' as const },
      says: /No rollback to start: the mode is monitoring/,
    },
    {
      why: 'is under way',
      changes: { operation: failedRollback },
      says: /In the way: Rollback, failed, started by/,
    },
  ])('offers no rollback that $why, and says so', async ({ changes, says }) => {
    await renderTab(
      new FakeBackend({ getOrganization: () => ({ ...breached, ...changes }) }),
    );
    expect(await screen.findByText(says)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Start rollback' }),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  it('shows unknown as unknown, with what it means', async () => {
    await renderTab(new FakeBackend({ getOrganization: () => breached }));
    expect(await screen.findByText('Unknown')).toBeVisible();
    expect(screen.getByText(/has nothing on this organization/)).toBeVisible();
  });

  it('calls a healthy organization healthy', async () => {
    await renderTab(
      new FakeBackend({ getOrganization: () => overview() }),
      academiaPedraAlta,
    );
    expect(
      await screen.findByText(
        /everything that is watched is within its limits/,
      ),
    ).toBeVisible();
    expect(screen.getByText('No earlier incident: good.')).toBeVisible();
  });

  it('takes a confirmation with a note', async () => {
    const backend = new FakeBackend({
      getOrganization: () => breached,
      confirmCondition: () => duplicatesConfirmed,
    });
    await renderTab(backend);
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Confirm…' })
      )[1],
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Confirm' })).toBeDisabled();
    await userEvent.type(dialog.getByRole('textbox'), 'Three wrote twice.');
    await userEvent.click(dialog.getByRole('button', { name: 'Confirm' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(
      backend.requests.find(({ endpoint }) => endpoint === 'confirmCondition'),
    ).toMatchObject({
      path: expect.stringContaining('/conditions/duplicates/confirm'),
      body: { note: 'Three wrote twice.' },
    });
  });

  it('keeps the dialog open when the backend refuses, and says why', async () => {
    const backend = new FakeBackend({
      getOrganization: () => breached,
      confirmCondition: () => {
        throw new Refusal(409, 'Somebody confirmed it a moment ago.');
      },
    });
    await renderTab(backend);
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Confirm…' })
      )[0],
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Nobody answers.');
    await userEvent.click(dialog.getByRole('button', { name: 'Confirm' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Nothing was changed. Somebody confirmed it a moment ago.',
    );
  });

  it('names the annotations that a rollback lacks, with lines to paste', async () => {
    const organization = {
      ...breached.organization,
      problems: [
        {
          annotation: 'messaging-health.io/webhook-url',
          kind: 'missing' as const,
          message: 'Add the annotation messaging-health.io/webhook-url.',
        },
      ],
    };
    await renderTab(
      new FakeBackend({
        getOrganization: () => ({ ...breached, organization }),
      }),
    );
    expect(await screen.findByText(/1 annotation to mend/)).toBeVisible();
    expect(
      screen.getByText(
        'messaging-health.io/webhook-url: https://crm.example.com/webhook',
      ),
    ).toBeVisible();
  });

  it('signs a conversation off', async () => {
    const backend = new FakeBackend({
      getOrganization: () => waiting,
      signOff: () => failedRollback,
    });
    await renderTab(backend);
    expect(await screen.findByText('1 of 3 signed off')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Sign off conversation 501' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Sign off conversation 502' }),
    );
    await waitFor(() =>
      expect(backend.requests).toContainEqual(
        expect.objectContaining({
          endpoint: 'signOff',
          body: { conversationId: 502 },
        }),
      ),
    );
  });

  it('says where an operation stopped, what serves now and what to do', async () => {
    const backend = new FakeBackend({
      getOrganization: () => ({ ...waiting, operation: failedRollback }),
      resumeOperation: () => failedRollback,
    });
    await renderTab(backend);
    const block = within(await screen.findByRole('alert'));
    expect(
      block.getByText(/n8n says: The webhook path is still taken/),
    ).toBeVisible();
    expect(block.getByText(/Nothing served the customers/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Resume…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Resume now' }));
    await waitFor(() =>
      expect(backend.requests.map(({ endpoint }) => endpoint)).toContain(
        'resumeOperation',
      ),
    );
  });
});
