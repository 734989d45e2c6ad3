import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { PrometheusSeries } from './client/schemas';
import { observationsOf } from './observationsOf';
import { OrganizationIndex } from './OrganizationIndex';

const MINUTE = 60_000;
const END = new Date('2026-03-01T03:01:00Z').getTime() / 1000;
const organization = inventOrganization();

const series = (
  part: string,
  value: string,
  org = organization.id,
): PrometheusSeries => ({
  metric: { org, messaging_health_part: part },
  values: [[END, value]],
});

const read = (answer: PrometheusSeries[], absentFailedIsZero = false) =>
  observationsOf(answer, {
    signal: 'webhook',
    organizationLabel: 'org',
    index: new OrganizationIndex([organization], 'id'),
    stepMilliseconds: MINUTE,
    absentFailedIsZero,
  });

describe('an answer of Prometheus', () => {
  it('stands for the step that ends at its time', () => {
    expect(read([series('total', '5'), series('failed', '2')])).toEqual({
      observations: [
        {
          organizationId: organization.id,
          signal: 'webhook',
          minute: new Date('2026-03-01T03:00:00Z'),
          total: 5,
          failed: 2,
        },
      ],
      matchesNobody: false,
    });
  });

  it.each([
    ['1.3333', '1.3333', { total: 1, failed: 1 }],
    ['13.5', '2.67', { total: 14, failed: 3 }],
    ['0', '0', { total: 0, failed: 0 }],
    // Estimated or scraped apart: what failed has happened, too.
    ['2', '3', { total: 3, failed: 3 }],
    ['0', '1', { total: 1, failed: 1 }],
    ['100', '109', { total: 109, failed: 109 }],
  ])('of %s with %s failed is whole events', (total, failed, expected) => {
    const { observations } = read([
      series('total', total),
      series('failed', failed),
    ]);
    expect(observations).toMatchObject([expected]);
  });

  it.each([
    ['NaN', '0'],
    ['5', 'NaN'],
    ['+Inf', '0'],
    ['5', '-Inf'],
    ['-3', '0'],
    ['5', '-3'],
    ['1e300', '1'],
  ])('of %s with %s failed is no data', (total, failed) => {
    const { observations, contradicts } = read(
      [series('total', total), series('failed', failed)],
      true,
    );
    expect(observations).toEqual([]);
    expect(contradicts).toBeUndefined();
  });

  it('is no data without a total, or without a failed count that may be missing', () => {
    expect(read([series('failed', '2')], true).observations).toEqual([]);
    expect(read([series('total', '2')], false).observations).toEqual([]);
    expect(read([series('total', '2')], true).observations).toMatchObject([
      { total: 2, failed: 0 },
    ]);
  });

  it('names the organization of which more failed than happened', () => {
    const figures = read([series('total', '5'), series('failed', '9')]);
    expect(figures).toMatchObject({
      observations: [],
      contradicts: organization.id,
    });
  });

  it('adds up series of one organization, however its id is written', () => {
    const id = 'abcdef00-0000-4000-8000-000000000001';
    const { observations } = observationsOf(
      [
        series('total', '2', id.toUpperCase()),
        series('total', '3', id),
        series('failed', '1', id),
      ],
      {
        signal: 'webhook',
        organizationLabel: 'org',
        index: new OrganizationIndex([inventOrganization({ id })], 'id'),
        stepMilliseconds: MINUTE,
        absentFailedIsZero: false,
      },
    );
    expect(observations).toMatchObject([{ total: 5, failed: 1 }]);
  });

  it('tells where none of its labels is an organization', () => {
    expect(read([series('total', '5', 'somebody')]).matchesNobody).toBe(true);
    expect(read([]).matchesNobody).toBe(false);
  });
});

describe('a label value', () => {
  const other = inventOrganization({
    id: '00000000-0000-4000-8000-000000000002',
  });

  it('that several organizations share is nobody’s', () => {
    const index = new OrganizationIndex([organization, other], 'webhook-host');
    expect(index.find('127.0.0.1')).toBeUndefined();
    expect(index.ambiguous).toEqual(['127.0.0.1']);
  });

  it('that an organization lacks is nobody’s', () => {
    const index = new OrganizationIndex(
      [inventOrganization({ webhookUrl: undefined })],
      'webhook-host',
    );
    expect(index.find('')).toBeUndefined();
    expect(index.find(undefined)).toBeUndefined();
  });
});
