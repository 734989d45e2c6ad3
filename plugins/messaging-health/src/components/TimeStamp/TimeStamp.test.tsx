import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { OrganizationZone } from '../../hooks/OrganizationZone';
import { FakeBackend } from '../../testing';
import { TimeStamp } from './TimeStamp';

const AT = '2026-03-01T03:30:00.000Z';

async function pointAtTime(timeZone?: string) {
  await renderScreen(
    <OrganizationZone timeZone={timeZone}>
      <TimeStamp at={AT} show="utc" />
    </OrganizationZone>,
    new FakeBackend({}),
  );
  await userEvent.hover(screen.getByText(/Mar 1, 2026/));
  return screen.findByRole('tooltip');
}

describe('A time of an incident', () => {
  it('is told in the zone of the organization, too', async () => {
    expect(await pointAtTime('Asia/Kolkata')).toHaveTextContent(
      'Mar 1, 2026, 9:00:00 AM (Asia/Kolkata)',
    );
  });

  it('is told without a zone that the browser does not know', async () => {
    expect(await pointAtTime('Atlantis/Capital')).not.toHaveTextContent(
      'Atlantis',
    );
  });
});
