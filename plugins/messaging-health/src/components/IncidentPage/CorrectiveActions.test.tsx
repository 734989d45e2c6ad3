import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPanel } from '../../__testUtils__/showPanel';
import { seen } from '../../__testUtils__/showTab';
import { correctiveAction } from '../../testing';
import { CorrectiveActions } from './CorrectiveActions';

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

describe('CorrectiveActions', () => {
  it('adds a corrective action with owner, day and link', async () => {
    const backend = await showPanel(CorrectiveActions, {
      addCorrectiveAction: () => correctiveAction(),
    });
    const dialog = await open('Add an action…');
    fireEvent.change(dialog.getByLabelText(/What is to be done/), {
      target: { value: 'Test the webhook' },
    });
    await userEvent.type(dialog.getByRole('textbox', { name: /Owner/ }), 'ben');
    await userEvent.click(await screen.findByRole('option', { name: /Bento/ }));
    fireEvent.change(dialog.getByLabelText(/Due on/), {
      target: { value: '2026-12-01' },
    });
    fireEvent.change(dialog.getByLabelText(/^Link/), {
      target: { value: 'https://issues.example/7' },
    });
    await userEvent.click(dialog.getByRole('checkbox'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'addCorrectiveAction')[0].body).toEqual({
      title: 'Test the webhook',
      owner: 'user:default/bento',
      dueOn: '2026-12-01',
      link: 'https://issues.example/7',
      blocksReturn: true,
    });
  });

  it('changes of an action only what was changed', async () => {
    const backend = await showPanel(CorrectiveActions, {
      changeCorrectiveAction: () => correctiveAction(),
    });
    const dialog = await open('Change: Test the webhook before each release');
    fireEvent.change(dialog.getByLabelText(/Due on/), {
      target: { value: '2026-12-24' },
    });
    await userEvent.type(dialog.getByLabelText(/Why/), 'More time.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'changeCorrectiveAction')[0].body).toEqual({
      dueOn: '2026-12-24',
      reason: 'More time.',
    });
  });

  it('takes the link of an action away', async () => {
    const backend = await showPanel(CorrectiveActions, {
      changeCorrectiveAction: () => correctiveAction(),
    });
    const dialog = await open('Change: Test the webhook before each release');
    await userEvent.clear(dialog.getByLabelText(/^Link/));
    await userEvent.type(dialog.getByLabelText(/Why/), 'The issue is gone.');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'changeCorrectiveAction')[0].body).toEqual({
      link: null,
      reason: 'The issue is gone.',
    });
  });

  it('says that an action is done, and where that can be seen', async () => {
    const backend = await showPanel(CorrectiveActions, {
      finishCorrectiveAction: () => correctiveAction(),
    });
    const dialog = await open('Done: Test the webhook before each release');
    await userEvent.click(dialog.getByRole('button', { name: 'It is done' }));
    expect(seen(backend, 'finishCorrectiveAction')[0].body).toEqual({
      link: 'https://issues.example/42',
    });
  });
});
