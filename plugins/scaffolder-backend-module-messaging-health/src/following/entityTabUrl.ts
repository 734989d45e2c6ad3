import { parseEntityRef } from '@backstage/catalog-model';

/** The organization's Messaging Health tab, as a person opens it. */
export function entityTabUrl(portalUrl: string, entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `${portalUrl.replace(/\/+$/, '')}/catalog/${path}/messaging-health`;
}
