import { goOnToTheEnd } from './__testUtils__/rollBack';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const rollback = {
  body: { kind: 'rollback' as const, organizationId, reason: 'webhook errors' },
};
const comeBack = {
  body: {
    kind: 'roll-forward' as const,
    organizationId,
    reason: 'it is mended',
    rollForward: {
      correction: {
        url: 'https://git.example/pull/42',
        author: 'ana.plantao',
        reviewer: 'bruno.integracoes',
      },
      smokeReport: {
        fileName: 'smoke.xml',
        content: '<testsuite tests="1"><testcase name="dm"/></testsuite>',
      },
      window: { from: '2100-03-02T01:00:00Z', until: '2100-03-02T05:00:00Z' },
    },
  },
};

describe('A return through HTTP', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeEach(async () => {
    plugin = await startPlugin();
  });
  afterEach(() => plugin.stop());

  const finish = (action: { number: string; actionId: string }) =>
    plugin.api.call('finishCorrectiveAction', { ...action, body: {} });
  const withdraw = (action: { number: string; actionId: string }) =>
    plugin.api.call('withdrawCorrectiveAction', {
      ...{ ...action, body: { reason: 'not needed' } },
    });

  it.each([
    ['done', finish],
    ['withdrawn', withdraw],
  ])(
    'is refused while a corrective action that blocks it is open, until that is %s',
    async (_, end) => {
      const { api, world } = plugin;
      const started = await api.call('startOperation', rollback);
      const { incident: number } = await goOnToTheEnd(api, started.id);
      const action = {
        ...{ title: 'Bound the webhook', dueOn: '2026-03-15' },
        owner: 'group:default/padaria-imaginaria',
      };
      const add = (terms: object) =>
        api.call('addCorrectiveAction', {
          ...{ number, body: { ...action, ...terms } },
        });
      await add({ title: 'Write it up', blocksReturn: false });
      const { id: actionId } = await add({ blocksReturn: true });
      const before = [...world.changes];

      const { error } = await api.refused('startOperation', 409, comeBack);
      expect(error.name).toBe('ConflictError');
      expect(error.message).toContain('are open: Bound the webhook.');
      expect(error.message).not.toContain('Write it up');
      const { operationIds } = await api.call('getIncident', { number });
      expect(operationIds).toEqual([started.id]);
      expect(world.changes).toEqual(before);

      await end({ number, actionId });
      const back = await api.call('startOperation', comeBack);
      expect(back).toMatchObject({ kind: 'roll-forward', incident: number });
      await api.call('abortOperation', {
        operationId: back.id,
        body: { reason: 'enough seen' },
      });
    },
    30_000,
  );
});
