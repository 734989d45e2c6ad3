import { createPermission } from '@backstage/plugin-permission-common';

/** See the health of organizations. @public */
export const healthReadPermission = createPermission({
  name: 'messaging-health.health.read',
  attributes: { action: 'read' },
});
/** See incidents, their timelines and evidence. @public */
export const incidentReadPermission = createPermission({
  name: 'messaging-health.incident.read',
  attributes: { action: 'read' },
});
/** Start, resume and abort operations. @public */
export const operationExecutePermission = createPermission({
  name: 'messaging-health.operation.execute',
  attributes: { action: 'update' },
});
/** Confirm and withdraw conditions; sign off conversations. @public */
export const confirmPermission = createPermission({
  name: 'messaging-health.confirm',
  attributes: { action: 'update' },
});
/** Change what the others may not: lift a freeze by hand. @public */
export const administerPermission = createPermission({
  name: 'messaging-health.administer',
  attributes: { action: 'update' },
});
/** Push observations; made for service tokens that may do only this. @public */
export const observationCreatePermission = createPermission({
  name: 'messaging-health.observation.create',
  attributes: { action: 'create' },
});
/** Ask the gate; made for the tokens of other pipelines. @public */
export const gateReadPermission = createPermission({
  name: 'messaging-health.gate.read',
  attributes: { action: 'read' },
});

/** All permissions of Messaging Health. @public */
export const messagingHealthPermissions = [
  healthReadPermission,
  incidentReadPermission,
  operationExecutePermission,
  confirmPermission,
  administerPermission,
  observationCreatePermission,
  gateReadPermission,
];
