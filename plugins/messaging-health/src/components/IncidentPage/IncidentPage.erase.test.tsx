import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showIncident } from '../../__testUtils__/showIncident';
import { seen } from '../../__testUtils__/showTab';
import { FakeBackend, incident } from '../../testing';

const showing = (changes = {}) =>
  new FakeBackend({ getIncident: () => incident(changes) });

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

describe('Erasing from a record', () => {
  it('erases what was chosen, after it said that this is for good', async () => {
    const backend = showing();
    backend.answers.eraseContents = () => incident().timeline[0];
    await showIncident(backend);
    const dialog = await open('Erase contents…');
    expect(dialog.getByText(/gone for good, for everybody/)).toBeVisible();
    await userEvent.click(
      dialog.getByRole('checkbox', { name: '#2 A rollback was decided.' }),
    );
    await userEvent.type(dialog.getByLabelText(/Why/), 'A name was in it.');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Erase 1 content for good' }),
    );
    expect(seen(backend, 'eraseContents')[0].body).toMatchObject({
      entries: [2],
      evidence: [],
      reason: 'A name was in it.',
    });
  });
});
