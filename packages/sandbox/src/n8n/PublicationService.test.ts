import { ManualTimers } from '../timing/ManualTimers';
import { N8nFaultBoard } from './N8nFaultBoard';
import { PublicationService, TEARDOWN_GAP_MS } from './PublicationService';
import { CACHE_LIFETIME_MS, WebhookTable } from './WebhookTable';
import { WorkflowRegistry } from './WorkflowRegistry';

const path = 'agente/aurora';
const post = { method: 'POST', path };
const CONFLICT = 'There is a conflict with one of the webhooks.';

function setUp(random: number = 0.5) {
  const clock = new ManualTimers();
  const registry = new WorkflowRegistry(
    [
      { id: 'v2', name: 'v2', path, active: true },
      { id: 'fallback', name: 'fallback', path },
    ],
    clock.now(),
  );
  const table = new WebhookTable(() => clock.now().getTime());
  const faults = new N8nFaultBoard();
  const service = new PublicationService({
    registry,
    table,
    faults,
    clock,
    random: () => random,
  });
  /** What a POST would meet now; asking changes the cache, as a POST does. */
  const ask = () => {
    const owner = table.lookUp(post);
    if (owner === undefined) return 'not registered';
    return registry.isPublished(owner)
      ? `${owner} serves`
      : `${owner} is stale`;
  };
  const isRegistered = () => table.methodsOf(path).length > 0;
  return { clock, registry, table, faults, service, ask, isRegistered };
}

const ROW_GONE = 29;
const SERVED = 135;

describe('a publication', () => {
  it.each([
    ['the quickest', 0, 70],
    ['the slowest', 0.9999, 200],
  ])('%s is served only some time after its answer', (_, random, after) => {
    const { service, clock } = setUp(random);
    service.unpublish('v2');
    clock.advance(100);
    service.publish('fallback');

    clock.advance(after - 1);
    expect(service.isServing('fallback')).toBe(false);
    clock.advance(1);
    expect(service.isServing('fallback')).toBe(true);
  });

  it('can be repeated without effect', () => {
    const { service, clock } = setUp();
    service.publish('v2');
    expect(service.isServing('v2')).toBe(true);
    clock.advance(SERVED);
    expect(service.isServing('v2')).toBe(true);
  });

  it('that comes within the other one’s delay wins nothing: both active, one served', () => {
    const { service, registry, clock } = setUp();
    service.unpublish('v2');
    clock.advance(ROW_GONE);
    service.publish('fallback');
    clock.advance(50);
    service.publish('v2');
    clock.advance(1_000);

    expect([
      registry.isPublished('v2'),
      registry.isPublished('fallback'),
    ]).toEqual([true, true]);
    expect(service.isServing('fallback')).toBe(true);
    expect(service.isServing('v2')).toBe(false);

    service.unpublish('fallback');
    clock.advance(15_000);
    expect(service.isServing('v2')).toBe(false);
    service.publish('v2');
    clock.advance(SERVED);
    expect(service.isServing('v2')).toBe(true);
  });
});

describe('taking a workflow down', () => {
  it.each([
    [0, 19],
    [0.9999, 39],
  ])(
    'removes its row some time after the answer (draw %d: %i ms)',
    (random, after) => {
      const { service, clock, isRegistered } = setUp(random);
      service.unpublish('v2');
      clock.advance(after - 1);
      expect(isRegistered()).toBe(true);
      clock.advance(1);
      expect(isRegistered()).toBe(false);
    },
  );

  it('in quiet, waiting for the row, leaves a clean path', () => {
    const { service, clock, ask } = setUp();
    service.unpublish('v2');
    clock.advance(ROW_GONE);
    service.publish('fallback');
    clock.advance(SERVED);
    expect(ask()).toBe('fallback serves');
  });

  it('turns callers away meanwhile, without harm before the cache is cleared', () => {
    const { service, clock, ask } = setUp();
    service.unpublish('v2');
    clock.advance(10);
    expect(ask()).toBe('v2 is stale');
    clock.advance(ROW_GONE);
    expect(ask()).toBe('not registered');
  });

  it.each<[string, (house: ReturnType<typeof setUp>) => void]>([
    [
      'a POST between its two halves',
      ({ clock, ask }) => {
        clock.advance(ROW_GONE - TEARDOWN_GAP_MS);
        ask();
      },
    ],
    [
      'the conflict check of another publication',
      ({ service, clock }) => {
        clock.advance(5);
        expect(() => service.publish('fallback')).toThrow(CONFLICT);
      },
    ],
  ])('sticks after %s', (_, disturb) => {
    const house = setUp();
    const { service, clock, ask, isRegistered } = house;
    service.unpublish('v2');
    disturb(house);
    clock.advance(1_000);

    expect(isRegistered()).toBe(false);
    expect(ask()).toBe('v2 is stale');
    expect(() => service.publish('fallback')).toThrow(CONFLICT);

    service.unpublish('v2');
    clock.advance(1_000);
    expect(ask()).toBe('v2 is stale');
  });
});

describe('a stuck path', () => {
  const setUpStuck = () => {
    const house = setUp();
    house.faults.set('n8n-stuck-conflict', true);
    house.service.unpublish('v2');
    house.clock.advance(1_000);
    expect(house.ask()).toBe('v2 is stale');
    return house;
  };

  it.each([
    ['at once', 0],
    ['when it serves', SERVED],
  ])('heals by publishing the old one and unpublishing it %s', (_, wait) => {
    const { service, clock, ask } = setUpStuck();
    service.publish('v2');
    clock.advance(wait);
    service.unpublish('v2');
    clock.advance(ROW_GONE);
    service.publish('fallback');
    clock.advance(SERVED);
    expect(ask()).toBe('fallback serves');
  });

  it('heals by itself when the cache entry expires', () => {
    const { service, clock, ask } = setUpStuck();
    clock.advance(CACHE_LIFETIME_MS);
    expect(ask()).toBe('not registered');
    expect(() => service.publish('fallback')).not.toThrow();
  });
});

describe('faults of publication', () => {
  const withPathFree = () => {
    const house = setUp();
    house.service.unpublish('v2');
    house.clock.advance(ROW_GONE);
    return house;
  };

  it('n8n-slow-publish makes it seconds', () => {
    const { service, clock, faults } = withPathFree();
    faults.set('n8n-slow-publish', true);
    service.publish('fallback');
    clock.advance(4_999);
    expect(service.isServing('fallback')).toBe(false);
    clock.advance(3_001);
    expect(service.isServing('fallback')).toBe(true);
  });

  it('n8n-active-not-served gives way when published twice more', () => {
    const { service, clock, faults, registry } = withPathFree();
    faults.set('n8n-active-not-served', true);
    for (const expected of [false, false, true]) {
      service.publish('fallback');
      clock.advance(SERVED);
      expect(registry.isPublished('fallback')).toBe(true);
      expect(service.isServing('fallback')).toBe(expected);
    }
  });

  it('n8n-never-served gives way only when it is switched off', () => {
    const { service, clock, faults } = withPathFree();
    faults.set('n8n-never-served', true, ['fallback']);
    [1, 2, 3, 4].forEach(() => service.publish('fallback'));
    clock.advance(60_000);
    expect(service.isServing('fallback')).toBe(false);

    faults.set('n8n-never-served', false, ['fallback']);
    service.resume();
    clock.advance(SERVED);
    expect(service.isServing('fallback')).toBe(true);
  });

  it('leave the workflows alone that they are not set for', () => {
    const { service, clock, faults } = withPathFree();
    faults.set('n8n-never-served', true, ['another']);
    service.publish('fallback');
    clock.advance(SERVED);
    expect(service.isServing('fallback')).toBe(true);
  });
});
