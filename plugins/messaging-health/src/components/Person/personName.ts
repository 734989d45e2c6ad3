import { parseEntityRef } from '@backstage/catalog-model';

/** `ana.plantao` for `user:default/ana.plantao`; what is no reference stays as it is. */
export function personName(entityRef: string): string {
  // A pseudonym has colons as a reference has, and is none.
  if (/\[\w+:/.test(entityRef)) {
    return entityRef;
  }
  try {
    return parseEntityRef(entityRef, { defaultKind: 'user' }).name;
  } catch {
    return entityRef;
  }
}
