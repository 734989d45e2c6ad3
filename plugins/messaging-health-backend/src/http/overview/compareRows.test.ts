import { OrganizationRow } from '@messaging-health/backstage-plugin-common';
import { compareRows } from './compareRows';

function row(
  title: string,
  changes: Partial<OrganizationRow> = {},
): OrganizationRow {
  return {
    organization: {
      id: title,
      entityRef: `group:default/${title}`,
      title,
      problems: [],
    },
    health: 'healthy',
    policy: 'open-incident',
    mode: 'v2',
    frozen: false,
    drifts: 0,
    ...changes,
  };
}

const operation = (status: 'failed' | 'waiting' | 'running') => ({
  operation: { id: 'op', kind: 'rollback' as const, status },
});

describe('compareRows', () => {
  it('puts the worst first, then who needs people most, then the alphabet', () => {
    const expected = [
      row('breached, failed', { health: 'breached', ...operation('failed') }),
      row('breached, waiting', { health: 'breached', ...operation('waiting') }),
      row('breached, running', { health: 'breached', ...operation('running') }),
      row('breached, incident', {
        health: 'breached',
        openIncident: { number: 'INC-000001', triggers: [] },
      }),
      row('breached', { health: 'breached' }),
      row('unknown', { health: 'unknown' }),
      row('at risk', { health: 'at-risk' }),
      row('Água'),
      row('Bolo'),
    ];
    expect([...expected].reverse().sort(compareRows)).toEqual(expected);
  });
});
