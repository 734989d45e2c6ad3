import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPanel } from '../../__testUtils__/showPanel';
import { seen } from '../../__testUtils__/showTab';
import { incidentSummary } from '../../testing';
import { GoLive } from './GoLive';

const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(screen.getByRole('dialog'));
};

describe('GoLive', () => {
  it('plans the return of v2', async () => {
    const backend = await showPanel(
      GoLive,
      { planGoLive: () => incidentSummary() },
      { plannedGoLiveAt: undefined },
    );
    const dialog = await open('Plan it… When is v2 planned to return?');
    fireEvent.change(dialog.getByLabelText(/Date and time/), {
      target: { value: '2026-12-01T10:00' },
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(seen(backend, 'planGoLive')[0].body).toEqual({
      at: new Date('2026-12-01T10:00').toISOString(),
    });
  });
});
