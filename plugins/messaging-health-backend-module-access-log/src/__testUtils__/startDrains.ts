import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  Clock,
  EvidenceSource,
  messagingHealthEvidenceSourcesExtensionPoint,
  messagingHealthObservationIntakeExtensionPoint,
} from '@messaging-health/backstage-plugin-node';
import {
  MemoryIntake,
  MemoryLogger,
} from '@messaging-health/backstage-plugin-node/testUtils';
import supertest from 'supertest';
import { AccessLogEvidenceSource } from '../evidence/AccessLogEvidenceSource';
import { ErrorLines } from '../evidence/ErrorLines';
import { mountDrains } from '../http/mountDrains';

/** Stands for the core: the intake, and a router that answers all that came to it. */
function createCore(intake: MemoryIntake, evidence: EvidenceSource[]) {
  return createBackendPlugin({
    pluginId: 'messaging-health',
    register(env) {
      env.registerExtensionPoint(
        messagingHealthObservationIntakeExtensionPoint,
        { intake },
      );
      env.registerExtensionPoint(messagingHealthEvidenceSourcesExtensionPoint, {
        addEvidenceSource: source => evidence.push(source),
      });
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          httpRouter.use((_request, response) => {
            response.status(404).json({ answeredBy: 'the core' });
          });
        },
      });
    },
  });
}

/** The module with a clock that a test moves. */
function createModule(clock: Pick<Clock, 'now'>) {
  return createBackendModule({
    pluginId: 'messaging-health',
    moduleId: 'access-log',
    register(env) {
      env.registerInit({
        deps: {
          intakePoint: messagingHealthObservationIntakeExtensionPoint,
          evidence: messagingHealthEvidenceSourcesExtensionPoint,
          config: coreServices.rootConfig,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
        },
        async init({ intakePoint, evidence, ...deps }) {
          const errorLines = new ErrorLines(clock.now());
          const { intake } = intakePoint;
          mountDrains({ ...deps, intake, clock, errorLines });
          evidence.addEvidenceSource(new AccessLogEvidenceSource(errorLines));
        },
      });
    },
  });
}

/** A backend with drains, before a core that is in memory; callers have no token. */
export async function startDrains(options: {
  drains: JsonObject;
  intake: MemoryIntake;
  /** The clock of the drains, or the module itself, which has its own. */
  module: Pick<Clock, 'now'> | BackendFeature;
}) {
  const { drains, intake, module } = options;
  const logger = new MemoryLogger();
  const evidence: EvidenceSource[] = [];
  const backend = await startTestBackend({
    features: [
      createCore(intake, evidence),
      'now' in module ? createModule(module) : module,
      mockServices.rootConfig.factory({
        data: { messagingHealth: { accessLog: { drains } } },
      }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
    ],
  });
  const api = supertest(backend.server);
  return {
    api,
    url: `http://127.0.0.1:${backend.server.port()}`,
    logger,
    /** What gives evidence of what came in. */
    evidence,
    /** Sends bytes as they are, with what the sender says of them. */
    post: (
      name: string,
      body: string | Buffer,
      headers: Record<string, string>,
    ) =>
      api
        .post(`/api/messaging-health/drains/${name}`)
        .set('content-type', 'application/json')
        .set(headers)
        .serialize(raw => raw)
        .send(body),
    stop: () => backend.stop(),
  };
}
