import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import {
  messagingHealthAutomationPlatformExtensionPoint,
  messagingHealthInboxPlatformExtensionPoint,
  messagingHealthWebhookProberExtensionPoint,
} from '@messaging-health/backstage-plugin-node';
import plugin from '..';
import { Death, ORGANIZATION, World } from '../operations/__testUtils__';
import { ApiTester } from './ApiTester';

const NAMESPACE = 'messaging-health.io';

/** The organization of the fake world, as its catalog entity. */
const completeEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'padaria-imaginaria',
    title: ORGANIZATION.title,
    annotations: {
      [`${NAMESPACE}/organization-id`]: ORGANIZATION.id,
      [`${NAMESPACE}/n8n-workflow-v2`]: 'v2-padaria',
      [`${NAMESPACE}/n8n-workflow-fallback`]: 'fallback-padaria',
      [`${NAMESPACE}/chatwoot-account-id`]: '1',
      [`${NAMESPACE}/chatwoot-inbox-ids`]: '11,12',
      [`${NAMESPACE}/webhook-url`]: 'http://crm.example/api/chatwoot/webhook',
    },
  },
  spec: { type: 'organization', children: [] },
};

/** Another organization with the same two workflows. */
export const SISTER_ID = '00000000-0000-4000-8000-0000000000a3';
export const sisterEntity: Entity = {
  ...completeEntity,
  metadata: {
    name: 'confeitaria-imaginaria',
    title: 'Confeitaria Imaginária',
    annotations: {
      ...completeEntity.metadata.annotations,
      [`${NAMESPACE}/organization-id`]: SISTER_ID,
    },
  },
};

/** Lacks all that a rollback needs. */
export const INCOMPLETE_ID = '00000000-0000-4000-8000-0000000000a2';
const incompleteEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'lavanderia-imaginaria',
    title: 'Lavanderia Imaginária',
    annotations: { [`${NAMESPACE}/organization-id`]: INCOMPLETE_ID },
  },
  spec: { type: 'organization', children: [] },
};

const unusableEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'sem-id',
    annotations: { [`${NAMESPACE}/organization-id`]: 'not-a-uuid' },
  },
  spec: { type: 'organization', children: [] },
};

const messagingHealth: JsonObject = {
  pseudonymKey: 'an-invented-pseudonym-key',
  roles: { incidentCommander: 'group:default/integration-engineering' },
  rollback: {
    verifyWebhooks: { window: { seconds: 1 }, minimumRequests: 2 },
  },
  engine: { leaseFor: { seconds: 4 }, pollInterval: { seconds: 1 } },
};

function annotate(
  { metadata, ...entity }: Entity,
  annotations: Record<string, string> = {},
): Entity {
  return {
    ...entity,
    metadata: {
      ...metadata,
      annotations: { ...metadata.annotations, ...annotations },
    },
  };
}

function platformsModule(world: World) {
  return createBackendModule({
    pluginId: 'messaging-health',
    moduleId: 'fake-world',
    register(env) {
      env.registerInit({
        deps: {
          automation: messagingHealthAutomationPlatformExtensionPoint,
          inbox: messagingHealthInboxPlatformExtensionPoint,
          prober: messagingHealthWebhookProberExtensionPoint,
        },
        async init({ automation, inbox, prober }) {
          automation.setAutomationPlatform(world.automation);
          inbox.setInboxPlatform(world.inbox);
          prober.setWebhookProber(world.prober);
        },
      });
    },
  });
}

/** Permissions that everybody has, but for these. */
function allowAllBut(denied: string[]): BackendFeature {
  const decide = ({ name }: { name: string }) => ({
    result: denied.includes(name)
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
  });
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => decide(permission)),
  }).factory;
}

/** The whole plugin behind real HTTP, on SQLite, in a fake world. */
export async function startPlugin(
  options: {
    /** Names of permissions that everybody is denied. */
    denied?: string[];
    /** What signals and notifications do when they are asked to send. */
    announce?: () => Promise<void>;
    /** Keys of `messagingHealth` that are other than usual. */
    config?: JsonObject;
    /** Annotations that the organization of the fake world bears besides. */
    annotations?: Record<string, string>;
    /** What the catalog holds besides. */
    entities?: Entity[];
    /** Keys of app-config beside `messagingHealth`. */
    rootConfig?: JsonObject;
    /** Services of the platform in the place of the ones that allow everything but `denied`. */
    judges?: BackendFeature[];
    /** Services of the platform besides. */
    services?: BackendFeature[];
  } = {},
) {
  const { denied = [], announce = async () => {}, annotations } = options;
  const world = new World(new Death());
  const scheduler = mockServices.scheduler();
  const signals: SignalPayload[] = [];
  const notifications: NotificationSendOptions[] = [];
  const backend = await startTestBackend({
    features: [
      plugin,
      platformsModule(world),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          ...options.rootConfig,
          messagingHealth: { ...messagingHealth, ...options.config },
        },
      }),
      ...(options.judges ?? [allowAllBut(denied)]),
      ...(options.services ?? []),
      catalogServiceMock.factory({
        entities: [
          annotate(completeEntity, annotations),
          incompleteEntity,
          unusableEntity,
          ...(options.entities ?? []),
        ],
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async (signal: SignalPayload) => {
            signals.push(signal);
            await announce();
          },
        }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async (notification: NotificationSendOptions) => {
            notifications.push(notification);
            await announce();
          },
        }),
      }),
    ],
  });
  return {
    world,
    signals,
    notifications,
    api: new ApiTester(backend.server),
    /** A round over the signal sources; they come at no other time but at the start. */
    round: () => scheduler.triggerTask('messaging-health-sweep'),
    /** A round of one of the watches, if it is due; they come at no other time. */
    watch: (round: 'drift' | 'contingency' | 'rehearsal') =>
      scheduler.triggerTask(`messaging-health-${round}`),
    /** A round of the collecting of evidence; it comes at no other time but at the start. */
    collect: () => scheduler.triggerTask('messaging-health-evidence'),
    /** A look at the corrective actions that are overdue; it comes at no other time. */
    overdue: () => scheduler.triggerTask('messaging-health-overdue-actions'),
    stop: () => backend.stop(),
  };
}
