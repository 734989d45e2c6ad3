import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { messagingHealthPermissions } from '@messaging-health/backstage-plugin-common';
import {
  messagingHealthAutomationPlatformExtensionPoint,
  messagingHealthCrmDirectoryExtensionPoint,
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthInboxPlatformExtensionPoint,
  messagingHealthObservationIntakeExtensionPoint,
  messagingHealthSignalSourcesExtensionPoint,
  messagingHealthWebhookProberExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { registerActions } from './actions';
import { readMessagingHealthConfig } from './config';
import { createExtensions } from './extensions';
import { createRouter } from './http';
import { maskPersonalData } from './timeline';
import { Announcer } from './wiring/Announcer';
import { createRooms } from './wiring/createRooms';
import { RoleNotifier } from './wiring/RoleNotifier';
import { startRooms } from './wiring/startRooms';

/**
 * Messaging Health: judges the organizations' health, carries rollbacks out and
 * keeps their incidents.
 *
 * @public
 */
export const messagingHealthPlugin = createBackendPlugin({
  pluginId: 'messaging-health',
  register(env) {
    const extensions = createExtensions();
    const { points } = extensions;
    env.registerExtensionPoint(
      messagingHealthSignalSourcesExtensionPoint,
      points.signalSources,
    );
    env.registerExtensionPoint(
      messagingHealthEvidenceSourcesExtensionPoint,
      points.evidenceSources,
    );
    env.registerExtensionPoint(
      messagingHealthAutomationPlatformExtensionPoint,
      points.automationPlatform,
    );
    env.registerExtensionPoint(
      messagingHealthInboxPlatformExtensionPoint,
      points.inboxPlatform,
    );
    env.registerExtensionPoint(
      messagingHealthWebhookProberExtensionPoint,
      points.webhookProber,
    );
    env.registerExtensionPoint(
      messagingHealthCrmDirectoryExtensionPoint,
      points.crmDirectory,
    );
    env.registerExtensionPoint(
      messagingHealthObservationIntakeExtensionPoint,
      points.observationIntake,
    );
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const config = readMessagingHealthConfig(deps.rootConfig);
        const { incidentCommander } = config.roles;
        const clock = new SystemClock();
        const notifier = new RoleNotifier({
          ...deps,
          clock,
          roles: config.roles,
          mask: text => maskPersonalData(text, config.pseudonymKey),
        });
        const announcer = new Announcer({ ...deps, notifier });
        const rooms = await createRooms({
          ...deps,
          clock,
          config,
          extensions,
          announcer,
          notifier,
        });
        deps.permissionsRegistry.addPermissions(messagingHealthPermissions);
        const served = {
          ...deps,
          ...rooms,
          clock,
          health: rooms.health.service,
          operations: rooms.operations.service,
          watches: rooms.watches.service,
          fleetRollbacks: rooms.fleetRollbacks.service,
          slaClocks: rooms.clocks.clocks,
          permissionContact: incidentCommander,
        };
        deps.httpRouter.use(createRouter(served));
        registerActions(served);
        await startRooms(rooms, deps);
      },
    });
  },
});
