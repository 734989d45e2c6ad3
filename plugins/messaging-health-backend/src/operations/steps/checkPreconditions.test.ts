import {
  CorrectiveAction,
  say,
} from '@messaging-health/backstage-plugin-common';
import { readProofs } from '../__testUtils__';
import {
  createReturnRun,
  ReturnRun,
} from '../rollForward/__testUtils__/createReturnRun';
import { checkPreconditions } from './checkPreconditions';

const SUBSTITUTION = {
  host: { instance: 'default', workflowId: 'v2-padaria' },
  content: { instance: 'default', workflowId: 'fallback-padaria' },
  keptAs: { instance: 'default', workflowId: 'kept-v2' },
};

const MIGRATE_FIRST: CorrectiveAction = {
  id: '30000000-0000-4000-8000-000000000001',
  title: 'Migrate the webhook first',
  owner: 'group:default/integrations',
  dueOn: '2026-03-05',
  blocksReturn: true,
  createdBy: { type: 'user', entityRef: 'user:default/ana' },
  createdAt: '2026-03-01T03:00:00.000Z',
};

describe('check-preconditions', () => {
  it('is said to be impossible in a preview while a corrective action blocks the return', async () => {
    const { run, incidents } = await createReturnRun('check-preconditions');
    expect((await checkPreconditions.check(run)).impossible).toBeUndefined();
    incidents.blocking.push(MIGRATE_FIRST);
    expect(await checkPreconditions.check(run)).toMatchObject({
      impossible: {
        because: {
          text: 'Corrective actions of INC-000001 that block the return are open: Migrate the webhook first.',
        },
      },
    });
  });

  it('proves each precondition, and changes nothing', async () => {
    const { run, world } = await createReturnRun('check-preconditions');
    const verdict = await checkPreconditions.verify(run);
    expect(verdict).toMatchObject({
      kind: 'done',
      message: { code: 'rollForward.preconditions.met' },
    });
    expect(readProofs(verdict)).toEqual([
      ['rollForward.correction.reviewed', true],
      ['rollForward.smoke.passed', true],
      ['rollForward.window.agreed', true],
      ['rollForward.incident.open', true],
      ['rollForward.mode.expected', true],
      ['rollForward.freeze.own', true],
      ['rollForward.conditions.none', true],
      ['record.return-free', true],
      ['rollForward.v2.readable', true],
      ['rollForward.bodies.readable', true],
      ['crm-webhook.healthy', true],
    ]);
    expect(world.changes).toEqual([]);
  });

  it.each<[string, (one: ReturnRun) => void]>([
    [
      'rollForward.incident.ended',
      ({ incidents }) => void incidents.closeAfterRollForward(),
    ],
    [
      'rollForward.mode.unexpected',
      ({ mode }) => {
        mode.mode = 'contingency';
      },
    ],
    [
      'rollForward.freeze.foreign',
      ({ mode }) => {
        mode.freeze = {
          since: 'then',
          reason: 'Another',
          by: 'rui',
          incident: 'INC-000009',
        };
      },
    ],
    [
      'rollForward.freeze.foreign',
      ({ mode }) => {
        mode.freeze = { since: 'then', reason: 'By hand', by: 'rui' };
      },
    ],
    [
      'rollForward.conditions.confirmed',
      ({ verdicts }) => {
        verdicts.push({
          trigger: 'duplicates',
          state: 'firing',
          watched: true,
        });
      },
    ],
    [
      'record.return-blocked',
      ({ incidents }) => void incidents.blocking.push(MIGRATE_FIRST),
    ],
    [
      'rollForward.v2.archived',
      ({ world }) => {
        world.archived.add('v2-padaria');
      },
    ],
    [
      'rollForward.v2.no-webhook',
      ({ world }) => {
        world.webhooks.set('v2-padaria', []);
      },
    ],
    [
      'rollForward.v2.copy-missing',
      ({ mode }) => {
        mode.substitution = SUBSTITUTION;
      },
    ],
    [
      'rollForward.crm.unreadable',
      ({ world }) => {
        world.crmWorld.findings.push({
          check: 'crm-tables',
          ready: false,
          statement: say('rollForward.crm.unreadable', { message: 'no' }),
        });
      },
    ],
    [
      'crm-webhook.server-error',
      ({ world }) => {
        world.crmStatus = 503;
      },
    ],
  ])('refuses: %s', async (code, spoil) => {
    const one = await createReturnRun('check-preconditions');
    spoil(one);
    const verdict = await checkPreconditions.verify(one.run);
    expect(verdict).toMatchObject({
      kind: 'refused',
      because: { code },
      nextAction: { code: 'rollForward.next.meet-preconditions' },
    });
  });

  it('passes where nobody has frozen anything', async () => {
    const { run, mode } = await createReturnRun('check-preconditions');
    mode.freeze = undefined;
    expect((await checkPreconditions.verify(run)).kind).toBe('done');
  });

  it('refuses once the window is over', async () => {
    const { run, clock } = await createReturnRun('check-preconditions');
    clock.advance(2 * 60 * 60_000);
    expect(await checkPreconditions.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.window.over' },
    });
  });

  it('finds the own content of v2 in its copy', async () => {
    const { run, world, mode } = await createReturnRun('check-preconditions');
    mode.substitution = SUBSTITUTION;
    world.active.set('kept-v2', false);
    expect(readProofs(await checkPreconditions.verify(run))).toContainEqual([
      'rollForward.v2.copy-kept',
      true,
    ]);
  });

  it('refuses bodies that v2 can not read, or only warns where config says so', async () => {
    const { run, world, options } = await createReturnRun(
      'check-preconditions',
    );
    world.reads.set('v2-padaria', ['message']);
    world.addCaller('account-webhook:3', 'agente/padaria', 'conversation');
    expect(await checkPreconditions.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.bodies.unreadable' },
    });
    options.rollback.bodyShape = 'warn';
    const warned = await checkPreconditions.verify(run);
    expect(warned.kind).toBe('done');
    expect(readProofs(warned)).toContainEqual([
      'rollForward.bodies.unreadable',
      true,
    ]);
  });
});
