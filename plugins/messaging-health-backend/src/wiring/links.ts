import { parseEntityRef } from '@backstage/catalog-model';

/** A form keeps to what a person may send as a reason; an address must not grow without end. */
const LONGEST_REASON = 1000;

/** Addresses in the portal that notifications lead to, below its base URL. */
export const links = {
  fleet: '/messaging-health',

  fleetRollback: (id: string) => `/messaging-health/fleet-rollbacks/${id}`,

  incident: (number: string) => `/messaging-health/incidents/${number}`,

  /** The tab on the organization's entity page. */
  organization: (entityRef: string) => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [namespace, kind, name].map(encodeURIComponent).join('/');
    return `/catalog/${path}/messaging-health`;
  },

  /** The template of a rollback with the organization and the reason filled in. */
  rollback: (organization: string, reason: string) => {
    const formData = JSON.stringify({
      organization,
      reason: reason.slice(0, LONGEST_REASON),
    });
    return `/create/templates/default/messaging-rollback?formData=${encodeURIComponent(
      formData,
    )}`;
  },
};
