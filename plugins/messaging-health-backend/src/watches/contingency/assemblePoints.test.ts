import { Communication } from '@messaging-health/backstage-plugin-common';
import { ORGANIZATION } from '../../operations/__testUtils__';
import { inventOperation } from '../__testUtils__/inventOperation';
import { assemblePoints } from './assemblePoints';

const told: Communication = {
  id: '10000000-0000-4000-8000-000000000001',
  kind: 'stabilization',
  language: 'pt',
  via: 'notifications',
  recipients: ['group:default/padaria'],
  sentAt: '2026-03-01T03:20:00.000Z',
  sentBy: { type: 'user', entityRef: 'user:default/ana' },
  entry: 31,
};

const customerPoint = (sent?: Communication) =>
  assemblePoints(
    new Map(),
    inventOperation(ORGANIZATION, { status: 'succeeded' }),
    sent,
  ).find(({ id }) => id === 'customer-informed');

describe('assemblePoints', () => {
  it('cites the message that the customer got last, for whoever signs', () => {
    expect(customerPoint(told)).toMatchObject({
      state: 'open',
      statement: {
        text: expect.stringContaining(
          'went out at 2026-03-01T03:20:00.000Z (entry 31 of the timeline)',
        ),
      },
    });
  });

  it('asks for a word where nothing was sent', () => {
    expect(customerPoint()?.statement.code).toBe(
      'watch.point.customer-informed.open',
    );
  });
});
