import { ExecutionWorld, aurora } from '../__testUtils__/ExecutionWorld';

describe('executions that are not saved', () => {
  let world: ExecutionWorld;
  beforeEach(() => {
    world = new ExecutionWorld();
  });
  afterEach(() => world.stop());

  const figuresOf = async (settings = {}) => {
    world.run('v2-aurora', 'success', 60, 61, { times: 5 });
    world.run('v2-aurora', 'error', 62, 63, { times: 5 });
    const { known, figures } = await world.observed(world.source(settings));
    return { figures, known: known.includes(aurora.id) };
  };

  it.each([
    ['successes', { saveDataSuccessExecution: 'none' } as const],
    ['errors', { saveDataErrorExecution: 'none' } as const],
  ])('has no data of a workflow that keeps no %s', async (kept, settings) => {
    await world.startN8n({ auroraKeeps: settings });
    expect(await figuresOf()).toEqual({ figures: [], known: false });
    expect(world.warnings).toEqual([
      expect.stringContaining(
        `workflow v2-aurora does not save its ${
          kept === 'errors' ? 'failed' : 'successful'
        } executions`,
      ),
    ]);
  });

  it('has no data of failures where nothing proves that n8n keeps successes', async () => {
    await world.startN8n({ saves: { success: 'none' } });
    expect((await figuresOf()).known).toBe(false);
    expect(world.warnings).toEqual([
      expect.stringContaining('no successful execution is listed'),
    ]);
  });

  it('believes the proof of another workflow of that n8n', async () => {
    await world.startN8n();
    world.run('v2-aurora', 'error', 62, 63, { times: 5 });
    world.run('v2-bistro', 'success', 64, 65);
    const { figures } = await world.observed(world.source());
    expect(figures).toEqual(['1 1: 5/5', '2 1: 0/1']);
  });

  it('takes no proof of a workflow that keeps its own for one of the others', async () => {
    await world.startN8n({
      auroraKeeps: { saveDataSuccessExecution: 'all' },
    });
    world.run('v2-aurora', 'success', 62, 63);
    world.run('v2-bistro', 'error', 64, 65);
    const { figures } = await world.observed(world.source());
    expect(figures).toEqual(['1 1: 0/1']);
  });

  it.each([
    [{ savesSuccesses: true }, true],
    [{ savesSuccesses: false }, false],
    [{ savesErrors: false }, false],
  ])('believes the config %j', async (settings, known) => {
    await world.startN8n({ saves: { success: 'none' } });
    expect((await figuresOf(settings)).known).toBe(known);
  });

  it('forgives a fallback that keeps nothing for as long as it rests', async () => {
    await world.startN8n({
      fallbackKeeps: { saveDataSuccessExecution: 'none' },
    });
    expect((await figuresOf()).figures).toEqual(['1 1: 5/10']);
    world.run('fallback-aurora', 'error', 64, 65);
    expect((await world.observed(world.source())).figures).toEqual([]);
  });
});
