import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { FakeBackend } from '../../testing';
import { SavedViews } from './SavedViews';

describe('a view that a person keeps', () => {
  it('is saved under a name, renamed and deleted', async () => {
    await renderScreen(<SavedViews />, new FakeBackend(), {
      at: '/?sla=missed&span=30d&cursor=7',
    });
    const click = async (name: string) =>
      fireEvent.click(await screen.findByRole('button', { name }));
    const name = (text: string) =>
      fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), {
        target: { value: text },
      });
    await click('Save this view…');
    name('Missed lately');
    await click('Save');
    expect(
      await screen.findByRole('link', { name: 'Missed lately' }),
    ).toHaveAttribute('href', '/?sla=missed&span=30d');
    await click('Rename "Missed lately"');
    name('Missed');
    await click('Save');
    expect(await screen.findByRole('link', { name: 'Missed' })).toBeVisible();
    await click('Delete "Missed"');
    await click('Delete');
    await waitFor(() =>
      expect(
        screen.queryByRole('link', { name: 'Missed' }),
      ).not.toBeInTheDocument(),
    );
  });
});
