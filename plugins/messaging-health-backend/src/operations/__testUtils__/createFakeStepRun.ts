import { Proof, Statement } from '@messaging-health/backstage-plugin-common';
import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { OrganizationMode } from '../OperationService';
import { OperationRecord } from '../OperationRecord';
import { StepRun, StepVerdict } from '../steps/RunbookStep';
import { Death } from './Death';
import { FakeIncidents } from './FakeIncidents';
import { ORGANIZATION, World } from './World';

const REQUESTED_AT = '2026-03-01T03:00:00.000Z';

function createRecord(): OperationRecord {
  return {
    decisionVerdicts: [],
    signers: [],
    operation: {
      id: '00000000-0000-4000-8000-0000000000b1',
      kind: 'rollback',
      status: 'running',
      organizationId: ORGANIZATION.id,
      organizationTitle: ORGANIZATION.title,
      entityRef: ORGANIZATION.entityRef,
      incident: 'INC-000001',
      reason: 'Webhook errors',
      requestedBy: { type: 'user', entityRef: 'user:default/ana.plantao' },
      requestedAt: REQUESTED_AT,
      updatedAt: REQUESTED_AT,
      steps: [],
      signOffs: [],
    },
  };
}

/** A step at work in the in-memory world, without engine and database. */
export function createFakeStepRun() {
  const death = new Death();
  const world = new World(death);
  const incidents = new FakeIncidents(death);
  const clock = new InstantClock();
  const said: Statement[] = [];
  const kept: InboxAutomation[] = [];
  const record = createRecord();
  const mode: OrganizationMode = { mode: 'rolling-back' };
  const run: StepRun = {
    organization: ORGANIZATION,
    signal: new AbortController().signal,
    clock,
    options: {
      rollback: {
        verifyWebhooks: {
          windowMilliseconds: 10_000,
          minimumRequests: 5,
          timeoutMilliseconds: 60_000,
        },
        stepTimeoutMilliseconds: 60_000,
      },
      engine: { leaseForMilliseconds: 10_000, pollIntervalMilliseconds: 1_000 },
    },
    automation: () => world.automation,
    inbox: () => world.inbox,
    prober: () => world.prober,
    health: { trafficSince: async () => world.traffic },
    readMode: async () => mode,
    readRecord: () => record,
    incidents,
    report: async statement => {
      said.push(statement);
    },
    inTurn: work => work(),
    countFormerStates: async () => kept.length,
    writes: {
      freeze: async () => {
        const since = clock.now().toISOString();
        mode.freeze = { since, reason: 'Webhook errors', by: 'ana' };
      },
      noteV2Off: async at => {
        record.v2OffAt = at;
      },
      noteSwitch: async at => {
        record.switchedAt = at;
      },
      keepFormerState: async automations => {
        kept.push(...automations);
      },
    },
  };
  return { run, world, incidents, clock, said, kept, record, mode };
}

/** The codes of what was seen, with whether it speaks for the step. */
export function readProofs({ proofs }: StepVerdict): [string, boolean][] {
  return proofs.map(({ statement, holds }: Proof) => [statement.code, holds]);
}
