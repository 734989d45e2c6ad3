import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { Exposition } from './Exposition';
import { scrape, Scraping } from './scrape';

export const START = new Date('2026-03-01T03:00:00Z');
export const MINUTE = 60_000;

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

/** Fails now and then; scraped on the full minute. */
export const aurora = inventOrganization({
  id: idOf(1),
  webhookUrl: 'https://aurora.example.org/webhook',
});
/** Never failed, so that there is no series of failures. */
export const bistro = inventOrganization({
  id: idOf(2),
  entityRef: 'group:default/bistro',
  chatwoot: { instance: 'default', accountId: 2, inboxIds: [] },
  webhookUrl: 'https://bistro.example.org:8443/webhook',
});
/** Its CRM restarts at minute 4. */
export const cafe = inventOrganization({ id: idOf(3) });
/** Its series is missing from minute 3 to minute 6, though its target is scraped. */
export const diner = inventOrganization({ id: idOf(4) });
/** Fails for the first time ever in minute 5. */
export const enoteca = inventOrganization({ id: idOf(5) });

/** Its target is not scraped from right after minute 3 begins to minute 6. */
export const fonda = inventOrganization({ id: idOf(6) });

export const AURORA = {
  total: { 0: 10, 1: 20, 3: 7, 4: 40, 9: 100, 12: 3 },
  failed: { 1: 1, 4: 40, 12: 2 },
};

/** What Prometheus knows of the tale: answers of a webhook by organization and status. */
export function tellTale(): string {
  const tale = new Exposition(START);
  const answers = (org: string, status: string, scraping: Scraping) => {
    const labels = { org, job: 'crm', instance: 'crm:80', status };
    tale.counter('http_requests_total', labels, scrape(scraping));
  };
  const succeeded = Object.fromEntries(
    Object.entries(AURORA.total).map(([minute, total]) => [
      minute,
      total -
        (Object.entries(AURORA.failed).find(([m]) => m === minute)?.[1] ?? 0),
    ]),
  );
  answers(aurora.id, '200', { events: succeeded, offset: 0 });
  answers(aurora.id, '502', { events: AURORA.failed, offset: 0 });
  answers(bistro.id, '200', { events: { 0: 30, 1: 60, 2: 3 } });
  const steady = Object.fromEntries([...Array(20).keys()].map(m => [m, 12]));
  answers(cafe.id.toUpperCase(), '200', { events: steady, restartsAt: 4 });
  answers(cafe.id, '500', { events: { 2: 6, 4: 3 }, restartsAt: 4 });
  // After the restart there is no series of it until it happens again.
  answers(cafe.id, '503', {
    events: { 2: 1, 6: 2 },
    base: 7,
    restartsAt: 4,
    gap: [4, 6],
  });
  answers(diner.id, '200', { events: steady, gap: [3, 6] });
  answers(enoteca.id, '200', { events: steady });
  answers(enoteca.id, '503', { events: { 5: 4, 7: 1 }, base: 0, first: 5.5 });
  const outage = { offset: 0, gap: [3.01, 6] as [number, number] };
  tale.counter(
    'http_requests_total',
    { org: fonda.id, job: 'crm', instance: 'crm:81', status: '200' },
    scrape({ events: steady, ...outage }),
  );
  tale.gauge(
    'up',
    { job: 'crm', instance: 'crm:81' },
    scrape({ events: {}, base: 1, ...outage }),
  );
  answers(`${idOf(9)}`, '500', { events: steady });
  const up = scrape({ events: {}, base: 1 });
  tale.gauge('up', { job: 'crm', instance: 'crm:80' }, up);
  tale.counter(
    'stage_moves_total',
    { org: aurora.entityRef, account: '1', host: 'aurora.example.org' },
    scrape({ events: { 1: 5 } }),
  );
  tale.counter(
    'stage_moves_total',
    { org: bistro.entityRef, account: '2', host: 'bistro.example.org' },
    scrape({ events: { 1: 8 } }),
  );
  tale.counter(
    'stage_moves_refused_total',
    { org: bistro.entityRef, account: '2', host: 'bistro.example.org' },
    scrape({ events: { 1: 2 } }),
  );
  return tale.toString();
}
