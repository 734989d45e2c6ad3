import {
  inventOrganization,
  signalSourceContract,
} from '@messaging-health/backstage-plugin-node/testUtils';
import {
  ExecutionWorld,
  API_KEY,
  minute,
  from,
  to,
  organizationOf,
  aurora,
  bistro,
} from '../__testUtils__/ExecutionWorld';

describe('N8nExecutionSource', () => {
  let world: ExecutionWorld;
  beforeEach(() => {
    world = new ExecutionWorld();
  });
  afterEach(() => world.stop());

  describe('holds to the contract', () => {
    it.each(Object.entries(signalSourceContract))(
      '%s',
      async (_name, expectIt) => {
        await world.startN8n();
        world.run('v2-aurora', 'success', 61, 62);
        world.run('v2-aurora', 'error', 63, 64);
        world.run('v2-bistro', 'success', 130, 135);
        await expectIt({
          source: world.source(),
          unreachable: world.source({ baseUrl: 'http://127.0.0.1:1' }),
          organizations: [aurora, bistro],
          from,
          to,
          secrets: [API_KEY],
        });
      },
    );
  });

  describe('counts', () => {
    it('errors and crashes as failures, and nothing that was canceled, runs, waits or was tried by hand', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'success', 60, 61, { times: 3 });
      world.run('v2-aurora', 'error', 62, 63);
      world.run('v2-aurora', 'crashed', 64, 65);
      world.run('v2-aurora', 'canceled', 66, 67);
      world.run('v2-aurora', 'error', 68, 69, { mode: 'manual' });
      world.n8n.addExecution({
        workflowId: 'v2-aurora',
        status: 'running',
        startedAt: minute(1),
      });
      world.n8n.addExecution({
        workflowId: 'v2-aurora',
        status: 'waiting',
        startedAt: minute(1),
        stoppedAt: minute(2),
      });
      expect((await world.observed(world.source())).figures).toEqual([
        '1 1: 2/5',
      ]);
    });

    it('an execution in the minute in which it stopped', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'success', 59, 60);
      world.run('v2-aurora', 'error', 60, 119.999);
      world.run('v2-aurora', 'success', 119, 120);
      expect((await world.observed(world.source())).figures).toEqual([
        '1 1: 1/2',
        '1 2: 0/1',
      ]);
    });

    it('whichever of the two workflows runs, and no stranger', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'error', 10, 11);
      world.run('fallback-aurora', 'success', 12, 13);
      world.run('v2-bistro', 'success', 14, 15);
      world.run('stranger', 'error', 16, 17);
      expect((await world.observed(world.source())).figures).toEqual([
        '1 0: 1/2',
        '2 0: 0/1',
      ]);
    });

    it('every execution of several pages, once', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'success', 61, 62, { times: 400 });
      world.run('v2-aurora', 'error', 61, 62, { times: 101 });
      world.run('v2-bistro', 'success', 61, 62, { times: 260 });
      const answer = await world.observed(world.source());
      expect(answer.figures).toEqual(['1 1: 101/501', '2 1: 0/260']);
      expect(answer.evidence.query).toContain('4 pages');
    });

    it('nothing as zero where everything was listed', async () => {
      await world.startN8n();
      const { observations } = await world.observed(world.source());
      expect(observations).toHaveLength(20);
      expect(new Set(observations.map(({ total }) => total))).toEqual(
        new Set([0]),
      );
    });

    it('a workflow of two organizations for both', async () => {
      await world.startN8n();
      world.run('v2-bistro', 'error', 10, 11);
      world.run('v2-bistro', 'success', 10, 11);
      const twin = organizationOf(3, { workflowV2: 'v2-bistro' });
      const { figures } = await world.observed(world.source(), {
        organizations: [bistro, twin],
      });
      expect(figures).toEqual(['2 0: 1/2', '3 0: 1/2']);
    });
  });

  describe('tells apart who can be asked for', () => {
    it('has no data of organizations without workflows, with unknown ones, or on another n8n', async () => {
      await world.startN8n();
      const unknown = organizationOf(4, { workflowV2: 'of-nobody' });
      const elsewhere = inventOrganization({
        id: organizationOf(5, {}).id,
        n8n: { instance: 'south', workflowV2: 'v2-aurora' },
      });
      const { observations } = await world.observed(world.source(), {
        organizations: [bistro, organizationOf(3, {}), unknown, elsewhere],
      });
      expect(
        new Set(observations.map(({ organizationId }) => organizationId)),
      ).toEqual(new Set([bistro.id]));
      expect(world.warnings).toEqual([
        expect.stringContaining('workflow of-nobody does not exist'),
      ]);
    });

    it('asks an n8n that nobody lives on nothing', async () => {
      await world.startN8n();
      world.n8n.setFault('n8n-down', true);
      const answer = await world.observed(world.source({ name: 'South_2' }));
      expect(answer.observations).toEqual([]);
    });

    it.each([
      ['default', 'n8n'],
      ['South_2', 'n8n-south-2'],
    ])('names the source of instance %s %s', async (name, id) => {
      await world.startN8n();
      expect(world.source({ name }).id).toBe(id);
    });
  });
});
