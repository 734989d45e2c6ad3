import {
  FleetMember,
  FleetRollback,
} from '@messaging-health/backstage-plugin-common';
import { Entity } from '@backstage/catalog-model';
import { ago, MINUTE } from './moments';
import {
  academiaPedraAlta,
  cantinaAurora,
  livrariaTresRios,
  oficinaVentoSul,
  organizationOf,
} from './organizations';

const words = (text: string) => ({ code: 'fixture', values: {}, text });

function member(
  entity: Entity,
  wave: number,
  changes: Partial<FleetMember>,
): FleetMember {
  const { id, title, entityRef } = organizationOf(entity);
  return {
    organizationId: id,
    title,
    entityRef,
    wave,
    state: 'queued',
    ...changes,
  };
}

/** Four organizations: the canary served, the first wave in trouble, the second still to come. */
export function fleetRollback(
  changes: Partial<FleetRollback> = {},
): FleetRollback {
  return {
    id: '33333333-2222-4333-8444-555555555555',
    status: 'stopped',
    reason: 'The release of last night breaks identities everywhere.',
    requestedBy: { type: 'user', entityRef: 'user:default/ana.plantao' },
    requestedAt: ago(9 * MINUTE),
    updatedAt: ago(20),
    waveSize: 2,
    wave: 1,
    members: [
      member(cantinaAurora, 0, {
        state: 'served',
        operationId: '11111111-2222-4333-8444-555555555555',
        incident: 'INC-000042',
        statement: words('Its customers are proved to be served.'),
      }),
      member(livrariaTresRios, 1, {
        state: 'running',
        operationId: '44444444-2222-4333-8444-555555555555',
        incident: 'INC-000043',
      }),
      member(oficinaVentoSul, 1, {
        state: 'failed',
        operationId: '55555555-2222-4333-8444-555555555555',
        incident: 'INC-000044',
        statement: words('Its rollback failed: n8n does not answer.'),
      }),
      member(academiaPedraAlta, 2, {}),
    ],
    stop: {
      at: ago(MINUTE),
      statement: words(
        'Oficina Vento Sul: its rollback failed. Nothing more is begun until somebody decides.',
      ),
    },
    ...changes,
  };
}
