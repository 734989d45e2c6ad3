import { parseEntityRef } from '@backstage/catalog-model';
import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  fleetRollbackRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  selectedTemplateRouteRef,
  whatIfRouteRef,
} from '../routes';

/** Path of the tab below its entity's page. */
export const ENTITY_TAB_PATH = '/messaging-health';

/** Names of the scaffolder templates that start operations, in the namespace `default`. */
const TEMPLATES = {
  rollback: 'messaging-rollback',
  rollForward: 'messaging-roll-forward',
  fleetRollback: 'messaging-fleet-rollback',
};

/** Part of the tab's address that names an operation. */
export const OPERATION_PARAMETER = 'operation';

/** Addresses of all that the screens link to. */
export function useLinks() {
  const root = useRouteRef(rootRouteRef);
  const incidents = useRouteRef(incidentsRouteRef);
  const incident = useRouteRef(incidentRouteRef);
  const fleetRollback = useRouteRef(fleetRollbackRouteRef);
  const whatIf = useRouteRef(whatIfRouteRef);
  const entity = useRouteRef(entityRouteRef);
  const template = useRouteRef(selectedTemplateRouteRef);
  const task = useRouteRef(scaffolderTaskRouteRef);

  const entityPage = (ref: string) => entity(parseEntityRef(ref));
  const organizationTab = (ref: string) =>
    `${entityPage(ref)}${ENTITY_TAB_PATH}`;
  /** Undefined in a portal without the scaffolder. */
  const form = (templateName: string, formData: object) => {
    const empty = template?.({ namespace: 'default', templateName });
    return empty === undefined
      ? undefined
      : `${empty}?formData=${encodeURIComponent(JSON.stringify(formData))}`;
  };
  return {
    fleet: () => root(),
    /** The last 90 days of all, or the whole history of one. */
    incidents: (organizationId?: string) =>
      organizationId
        ? `${incidents()}?organization=${encodeURIComponent(
            organizationId,
          )}&span=all`
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
    organization: organizationTab,
    /** The tab with one operation, also where a newer one has followed it. */
    operation: (ref: string, operationId: string) =>
      `${organizationTab(ref)}?${OPERATION_PARAMETER}=${operationId}#operation`,
    /** Undefined in a portal without the scaffolder. */
    scaffolderTask: (taskId: string) => task?.({ taskId }),
    fleetRollback: (fleetRollbackId: string) =>
      fleetRollback({ fleetRollbackId }),
    rollback: (organization: string, reason: string) =>
      form(TEMPLATES.rollback, { organization, reason }),
    rollForward: (organization: string) =>
      form(TEMPLATES.rollForward, { organization }),
    /** With the organizations filled in, by their entity references; the first goes first. */
    startFleetRollback: (organizations: string[]) =>
      form(TEMPLATES.fleetRollback, { organizations }),
  };
}
