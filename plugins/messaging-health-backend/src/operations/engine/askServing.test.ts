import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import {
  createTestRoom,
  createTestWorld,
  MortalDatabase,
  ORGANIZATION,
} from '../__testUtils__';
import { setMode } from '../store/setMode';
import { setSubstitution } from '../store/setSubstitution';
import { askServing } from './askServing';

const V2 = 'v2-padaria';
const FALLBACK = 'fallback-padaria';
const instance = 'default';
const SUBSTITUTION = {
  host: { instance, workflowId: V2 },
  content: { instance, workflowId: FALLBACK },
  keptAs: { instance, workflowId: 'kept-v2' },
};

describe('askServing', () => {
  let knex: Knex;
  beforeEach(async () => {
    ({ knex } = await MortalDatabase.create());
  });
  afterEach(() => knex.destroy());

  function setUp() {
    const { world } = createTestWorld();
    const ask = () =>
      askServing(
        {
          knex,
          pacemaker: new FakeClock(),
          platforms: {
            automation: { get: () => world.automation },
            inbox: { get: () => world.inbox },
            prober: { get: () => world.prober },
            crm: { get: () => world.crm },
          },
        },
        ORGANIZATION,
      );
    return { world, ask };
  }

  const note = () =>
    knex.transaction(async transaction => {
      const organizationId = ORGANIZATION.id;
      const now = '2026-03-01T03:00:00.000Z';
      await setMode({ transaction, organizationId, mode: 'contingency', now });
      await setSubstitution({
        transaction,
        organizationId,
        substitution: SUBSTITUTION,
        now,
      });
    });

  it('goes by the ids where nothing is noted, also where both are alike', async () => {
    const { world, ask } = setUp();
    world.contents.set(V2, 'alike').set(FALLBACK, 'alike');
    expect(await ask()).toBe('v2');
    world.active.set(V2, false).set(FALLBACK, true);
    expect(await ask()).toBe('fallback');
  });

  it("goes by the content where v2's id serves the fallback's", async () => {
    const { world, ask } = setUp();
    await note();
    world.contents.set(V2, 'content of the fallback');
    expect(await ask()).toBe('fallback');
    world.active.set(V2, false);
    expect(await ask()).toBe('nothing');
    world.active.set(FALLBACK, true);
    expect(await ask()).toBe('fallback');
  });

  it("says v2 where somebody gave the id v2's content back", async () => {
    const { ask } = setUp();
    await note();
    expect(await ask()).toBe('v2');
  });

  it('knows what was done in place before anybody could note it', async () => {
    const outside = createTestWorld();
    const { world } = outside;
    const refusal = new UpstreamError({
      system: 'n8n',
      kind: 'refused',
      status: 500,
      message: 'n8n says 500.',
      retryable: false,
    });
    world.refusals.set(V2, refusal);
    const { substituteWorkflow } = world.automation;
    world.automation.substituteWorkflow = async (...call) => {
      await substituteWorkflow(...call);
      throw refusal;
    };
    const { service, engine } = createTestRoom(knex, outside);
    const { id } = await service.start(
      {
        kind: 'rollback',
        organizationId: ORGANIZATION.id,
        reason: 'Webhook errors',
      },
      { type: 'user', entityRef: 'user:default/ana.plantao' },
    );
    await engine.idle();
    const { status, steps } = await service.get(id);
    expect(status).toBe('failed');
    expect(steps[1].failure).toMatchObject({
      cause: expect.stringContaining('failed too'),
      // What the step could not show is not claimed after it.
      serving: 'unknown',
    });
  });

  it('does not guess where a content can not be read', async () => {
    const { world, ask } = setUp();
    await note();
    world.contents.set(V2, 'content of the fallback');
    world.active.delete(FALLBACK);
    expect(await ask()).toBe('unknown');
  });

  it('knows nothing where the platform can not be asked', async () => {
    const { world, ask } = setUp();
    world.automation.workflowsOf = () => {
      throw new Error('no such instance');
    };
    expect(await ask()).toBe('unknown');
  });
});
