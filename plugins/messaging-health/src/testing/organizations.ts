import {
  Organization,
  OrganizationRow,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';
import { Entity } from '@backstage/catalog-model';

/** An invented organization's entity, whole and well-formed. */
export function organizationEntity(
  number: number,
  name: string,
  title: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      title,
      annotations: {
        'messaging-health.io/organization-id': `00000000-0000-4000-8000-00000000000${number}`,
        'messaging-health.io/n8n-workflow-v2': `v2-${name}`,
        'messaging-health.io/n8n-workflow-fallback': `fallback-${name}`,
        'messaging-health.io/chatwoot-account-id': '1',
        'messaging-health.io/chatwoot-inbox-ids': `${number}1,${number}2`,
        'messaging-health.io/webhook-url':
          'http://127.0.0.1:7611/api/chatwoot/webhook',
      },
    },
    spec: { type: 'organization', children: [] },
  };
}

export const cantinaAurora = organizationEntity(
  1,
  'cantina-aurora',
  'Cantina Aurora',
);
export const livrariaTresRios = organizationEntity(
  3,
  'livraria-tres-rios',
  'Livraria Três Rios',
);
export const academiaPedraAlta = organizationEntity(
  4,
  'academia-pedra-alta',
  'Academia Pedra Alta',
);
export const oficinaVentoSul = organizationEntity(
  5,
  'oficina-vento-sul',
  'Oficina Vento Sul',
);

/** The organization that an entity describes. */
export function organizationOf(entity: Entity): Organization {
  const parsed = parseOrganization(entity);
  if (parsed.kind === 'unusable') {
    throw new Error('A fixture must describe a usable organization.');
  }
  return parsed.organization;
}

/** A row of the fleet, healthy unless said otherwise. */
export function fleetRow(
  entity: Entity,
  changes: Partial<OrganizationRow> = {},
): OrganizationRow {
  const { id, entityRef, title, problems } = organizationOf(entity);
  return {
    organization: { id, entityRef, title, problems },
    health: 'healthy',
    policy: 'open-incident',
    mode: 'v2',
    frozen: false,
    drifts: 0,
    ...changes,
  };
}
