import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { IncidentSearchResultListItem } from '../../legacy';
import { FakeBackend } from '../../testing';

const found = (changes: object = {}) => ({
  type: 'messaging-health-incidents',
  document: {
    title: 'INC-000042 Cantina Aurora',
    text: 'The webhook answered with 502.',
    location: '/messaging-health/incidents/INC-000042',
    number: 'INC-000042',
    status: 'closed',
    detectedAt: '2026-11-24T03:12:00.000Z',
    ...changes,
  },
});

const show = (result: ReturnType<typeof found>) =>
  renderScreen(
    <SearchResultListItemExtensions results={[result]}>
      <IncidentSearchResultListItem />
    </SearchResultListItemExtensions>,
    new FakeBackend(),
  );

describe('an incident in the search of a portal on the old frontend system', () => {
  it('leads to its page, and says how it stands', async () => {
    await show(found());
    expect(
      await screen.findByRole('link', { name: 'INC-000042 Cantina Aurora' }),
    ).toHaveAttribute('href', '/messaging-health/incidents/INC-000042');
    expect(screen.getByText('Closed')).toBeVisible();
    expect(screen.getByText('The webhook answered with 502.')).toBeVisible();
  });

  it('still leads there where the index knows it by other words', async () => {
    await show(found({ status: 'of a later version' }));
    expect(
      await screen.findByRole('link', { name: 'INC-000042 Cantina Aurora' }),
    ).toBeVisible();
    expect(screen.queryByText(/Detected/)).not.toBeInTheDocument();
  });
});
