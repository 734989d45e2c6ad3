import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen } from '../../__testUtils__/renderScreen';
import {
  FakeBackend,
  fleet,
  incidentStatistics,
  incidentSummary,
  NOW,
} from '../../testing';
import { IncidentsPage } from './IncidentsPage';

const DAY_MS = 86_400_000;
/** What the page asks for unless told otherwise. */
const LAST_90_DAYS = {
  detectedFrom: new Date(NOW - 90 * DAY_MS).toISOString(),
};

const createBackend = () =>
  new FakeBackend({
    getFleet: () => fleet,
    listIncidents: () => ({ items: [incidentSummary()] }),
    getIncidentStatistics: () => incidentStatistics,
  });

/** What statistics were asked for. */
const questionsOf = ({ requests }: FakeBackend) =>
  requests
    .filter(({ endpoint }) => endpoint === 'getIncidentStatistics')
    .map(({ query }) => Object.fromEntries(query));

describe('what is learned from the history', () => {
  it('follows the filters of the list, but for the words, and says so', async () => {
    const backend = createBackend();
    await renderScreen(<IncidentsPage />, backend, {
      at: '/?severity=major&trigger=duplicates&status=open&sla=missed&span=7d&search=token',
    });
    expect(
      await screen.findByText(
        /^The words that are searched for count in the list, not in these figures\. All incidents that fit the filters, from /,
      ),
    ).toBeVisible();
    expect(questionsOf(backend)).toEqual([
      {
        severity: 'major',
        trigger: 'duplicates',
        open: 'true',
        sla: 'missed',
        detectedFrom: new Date(NOW - 7 * DAY_MS).toISOString(),
      },
    ]);
  });

  it('is asked for anew when a filter is set', async () => {
    const backend = createBackend();
    await renderScreen(<IncidentsPage />, backend);
    expect(await screen.findByText(/^All incidents that fit/)).toBeVisible();
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Severity' }),
      'Minor',
    );
    await waitFor(() =>
      expect(questionsOf(backend)).toEqual([
        LAST_90_DAYS,
        { ...LAST_90_DAYS, severity: 'minor' },
      ]),
    );
  });
});
