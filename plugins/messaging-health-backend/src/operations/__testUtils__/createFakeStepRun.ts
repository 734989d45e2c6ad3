import {
  Proof,
  Statement,
  StepId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { FormerState } from '../FormerState';
import { OrganizationMode } from '../OperationService';
import { OperationRecord } from '../OperationRecord';
import { StepRun, StepVerdict } from '../steps/RunbookStep';
import { Death } from './Death';
import { FakeIncidents } from './FakeIncidents';
import { testOptions } from './testOptions';
import { ORGANIZATION, World } from './World';

const REQUESTED_AT = '2026-03-01T03:00:00.000Z';

function createRecord(): OperationRecord {
  return {
    decisionVerdicts: [],
    signers: [],
    states: new Map(),
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
export function createFakeStepRun(stepId: StepId = 'deactivate-v2') {
  const death = new Death();
  const world = new World(death);
  const incidents = new FakeIncidents(death);
  const clock = new InstantClock();
  const said: Statement[] = [];
  const kept: FormerState[] = [];
  const verdicts: TriggerVerdict[] = [];
  const options = testOptions();
  options.rollback.verifyWebhooks.windowMilliseconds = 10_000;
  const record = createRecord();
  const state = {
    get kept() {
      return record.states.get(stepId);
    },
    set kept(wanted: Record<string, unknown> | undefined) {
      record.states.set(stepId, wanted ?? {});
    },
  };
  const mode: OrganizationMode = { mode: 'rolling-back' };
  const run: StepRun = {
    organization: ORGANIZATION,
    signal: new AbortController().signal,
    clock,
    options,
    automation: () => world.automation,
    inbox: () => world.inbox,
    prober: () => world.prober,
    crm: () => world.crm,
    kind: record.operation.kind,
    me: { type: 'system', replica: 'replica-a' },
    health: {
      trafficSince: async () => world.traffic,
      get: async ({ id }) => ({
        organizationId: id,
        health: 'healthy',
        triggers: verdicts,
      }),
    },
    findBlocking: async () => ({
      incident: record.operation.incident,
      blocking: incidents.blocking,
    }),
    readMode: async () => mode,
    readRecord: () => record,
    incidents,
    report: async statement => {
      said.push(statement);
    },
    inTurn: work => work(),
    formerStates: async () => kept,
    readState: schema =>
      state.kept === undefined ? undefined : schema.parse(state.kept),
    writes: {
      freeze: async () => {
        const since = clock.now().toISOString();
        const { incident } = record.operation;
        mode.freeze = { since, reason: 'Webhook errors', by: 'ana', incident };
      },
      noteV2Off: async at => {
        record.v2OffAt = at;
      },
      noteSwitch: async at => {
        record.switchedAt = at;
      },
      keepFormerState: async automations => {
        kept.push(...automations.map(automation => ({ automation })));
      },
      noteRestored: async keys => {
        kept
          .filter(({ automation }) => keys.includes(automation.key))
          .forEach(one => {
            one.restoredAt = clock.now();
          });
      },
      setMode: async wanted => {
        mode.mode = wanted;
      },
      noteSubstitution: async substitution => {
        mode.substitution = substitution;
      },
      keepSwitchReport: async report => {
        record.operation.switchReport = report;
      },
      keepState: async wanted => {
        state.kept = wanted;
      },
    },
  };
  return {
    run,
    world,
    incidents,
    clock,
    said,
    kept,
    record,
    mode,
    verdicts,
    state,
    options,
  };
}

/** The codes of what was seen, with whether it speaks for the step. */
export function readProofs({ proofs }: StepVerdict): [string, boolean][] {
  return proofs.map(({ statement, holds }: Proof) => [statement.code, holds]);
}
