import { parseEntityRef } from '@backstage/catalog-model';
import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  incidentRouteRef,
  incidentsRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
  whatIfRouteRef,
} from '../routes';

/** Path of the tab below its entity's page. */
export const ENTITY_TAB_PATH = '/messaging-health';

/** Where the scaffolder template of a rollback is registered. */
const ROLLBACK_TEMPLATE = {
  namespace: 'default',
  templateName: 'messaging-rollback',
};

/** Addresses of all that the screens link to. */
export function useLinks() {
  const root = useRouteRef(rootRouteRef);
  const incidents = useRouteRef(incidentsRouteRef);
  const incident = useRouteRef(incidentRouteRef);
  const whatIf = useRouteRef(whatIfRouteRef);
  const entity = useRouteRef(entityRouteRef);
  const template = useRouteRef(selectedTemplateRouteRef);

  const entityPage = (ref: string) => entity(parseEntityRef(ref));
  return {
    fleet: () => root(),
    incidents: (organizationId?: string) =>
      organizationId
        ? `${incidents()}?organization=${encodeURIComponent(organizationId)}`
        : incidents(),
    /** With an organization and a trigger filled in where they are given. */
    whatIf: (about?: { organizationId: string; trigger: TriggerId }) =>
      about
        ? `${whatIf()}?organizations=${encodeURIComponent(
            about.organizationId,
          )}&triggers=${about.trigger}`
        : whatIf(),
    incident: (number: string) => incident({ number }),
    entity: entityPage,
    organization: (ref: string) => `${entityPage(ref)}${ENTITY_TAB_PATH}`,
    /** Undefined in a portal without the scaffolder. */
    rollback: (organization: string, reason: string) => {
      const form = template?.(ROLLBACK_TEMPLATE);
      return form === undefined
        ? undefined
        : `${form}?formData=${encodeURIComponent(
            JSON.stringify({ organization, reason }),
          )}`;
    },
  };
}
