import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPanel } from '../../__testUtils__/showPanel';
import { seen } from '../../__testUtils__/showTab';
import { tabTo } from '../../__testUtils__/tabTo';
import {
  correctiveAction,
  gateLacking,
  hypothesis,
  incidentSummary,
  Refusal,
  roles,
} from '../../testing';
import { Attachments } from './Attachments';
import { Closing } from './Closing';
import { CorrectiveActions } from './CorrectiveActions';
import { Hypotheses } from './Hypotheses';
import { Roles } from './Roles';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function openByKeyboard(name: string | RegExp) {
  const opener = await button(name);
  await tabTo(opener);
  await userEvent.keyboard('{Enter}');
  return { opener, dialog: within(await screen.findByRole('dialog')) };
}

async function submitByKeyboard(name: string) {
  await tabTo(await button(name));
  await userEvent.keyboard('{Enter}');
}

/** The dialog is gone, and one stands again where one was. */
async function expectBackAt(opener: HTMLElement) {
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
  expect(opener).toHaveFocus();
}

async function chooseBento(field: HTMLElement) {
  await tabTo(field);
  await userEvent.keyboard('ben');
  await screen.findByRole('option', { name: /Bento/ });
  await userEvent.keyboard('{ArrowDown}{Enter}');
}

describe('The record by keyboard alone', () => {
  it('takes a hypothesis', async () => {
    const backend = await showPanel(Hypotheses, {
      addHypothesis: () => hypothesis(),
    });
    const { opener } = await openByKeyboard('Add a hypothesis…');
    await userEvent.keyboard('The new release broke it.');
    await submitByKeyboard('Add hypothesis');
    await expectBackAt(opener);
    expect(seen(backend, 'addHypothesis')[0].body).toEqual({
      text: 'The new release broke it.',
    });
  });

  it('says why something was refused where the reader stands', async () => {
    await showPanel(Hypotheses, {
      addHypothesis: () => {
        throw new Refusal(409, 'INC-000042 is closed.');
      },
    });
    const { opener, dialog } = await openByKeyboard('Add a hypothesis…');
    await userEvent.keyboard('The new release broke it.');
    await submitByKeyboard('Add hypothesis');
    expect(await dialog.findByRole('alert')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expectBackAt(opener);
  });

  it('hands a role over', async () => {
    const backend = await showPanel(Roles, { handOverRole: () => roles[0] });
    const { opener, dialog } = await openByKeyboard('Hand over: Communication');
    await chooseBento(dialog.getByRole('textbox', { name: /To whom/ }));
    await submitByKeyboard('Hand over');
    await expectBackAt(opener);
    expect(seen(backend, 'handOverRole')[0].body).toEqual({
      holder: 'user:default/bento',
    });
  });

  it('takes a corrective action', async () => {
    const backend = await showPanel(CorrectiveActions, {
      addCorrectiveAction: () => correctiveAction(),
    });
    const { opener, dialog } = await openByKeyboard('Add an action…');
    expect(dialog.getByLabelText(/What is to be done/)).toHaveFocus();
    await userEvent.keyboard('Test the webhook');
    await chooseBento(dialog.getByRole('textbox', { name: /Owner/ }));
    const due = dialog.getByLabelText(/Due on/);
    await tabTo(due);
    await userEvent.type(due, '2026-12-01', { skipClick: true });
    await tabTo(dialog.getByRole('checkbox'));
    await userEvent.keyboard(' ');
    await submitByKeyboard('Save');
    await expectBackAt(opener);
    expect(seen(backend, 'addCorrectiveAction')[0].body).toEqual({
      title: 'Test the webhook',
      owner: 'user:default/bento',
      dueOn: '2026-12-01',
      blocksReturn: true,
    });
  });

  it('reaches the field for a file, which says what it takes', async () => {
    await showPanel(Attachments, {});
    const file = await screen.findByLabelText(/Attach a file/);
    await tabTo(file);
    expect(file).toHaveAccessibleDescription(/up to/);
  });

  it('closes a record that is complete', async () => {
    const backend = await showPanel(
      Closing,
      { closeIncident: () => incidentSummary({ status: 'closed' }) },
      { status: 'resolved', closing: gateLacking() },
    );
    const { opener } = await openByKeyboard('Close the incident…');
    await userEvent.keyboard('All is there.');
    await submitByKeyboard('Close it');
    await expectBackAt(opener);
    expect(seen(backend, 'closeIncident')[0].body).toEqual({
      reason: 'All is there.',
    });
  });
});
