import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import plugin from './alpha';

const incident = {
  type: 'messaging-health-incidents',
  document: {
    title: 'INC-000042 Cantina Aurora',
    text: 'The webhook answered with 502.',
    location: '/messaging-health/incidents/INC-000042',
    number: 'INC-000042',
    entityRef: 'group:default/cantina-aurora',
    status: 'mitigated',
    detectedAt: '2026-11-24T03:12:00.000Z',
  },
  highlight: {
    preTag: '<b>',
    postTag: '</b>',
    fields: { text: 'The <b>webhook</b> answered with 502.' },
  },
};

const { component: Item, predicate } = createExtensionTester(
  plugin.getExtension('search-result-list-item:messaging-health'),
).get(SearchResultListItemBlueprint.dataRefs.item);

describe('the search of a portal on the new frontend system', () => {
  it('shows an incident with status, time and the words that were found', async () => {
    renderInTestApp(
      <Item result={incident.document} highlight={incident.highlight} />,
    );
    expect(
      await screen.findByRole('link', { name: 'INC-000042 Cantina Aurora' }),
    ).toHaveAttribute('href', '/messaging-health/incidents/INC-000042');
    expect(screen.getByText('Mitigated')).toBeInTheDocument();
    expect(screen.getByText(/3:12:00 AM UTC/)).toHaveAttribute(
      'datetime',
      '2026-11-24T03:12:00.000Z',
    );
    expect(screen.getByText('webhook').tagName).toBe('MARK');
  });

  it('leaves all other results to their own plugins', () => {
    expect(predicate?.(incident)).toBe(true);
    expect(predicate?.({ ...incident, type: 'techdocs' })).toBe(false);
  });
});
