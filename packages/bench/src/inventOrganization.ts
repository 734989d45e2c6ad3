import { Organization } from '@messaging-health/backstage-plugin-common';

/** The UUID of an invented organization. */
export function organizationId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** An organization that nobody is. */
export function inventOrganization(number: number): Organization {
  return {
    id: organizationId(number),
    entityRef: `group:default/invented-${number}`,
    title: `Invented ${number}`,
    n8n: { instance: 'default' },
    chatwoot: { instance: 'default', inboxIds: [] },
    problems: [],
  };
}

/** So many of them, numbered from 0. */
export function inventOrganizations(count: number): Organization[] {
  return Array.from({ length: count }, (_, number) =>
    inventOrganization(number),
  );
}
