import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import {
  killEverywhere,
  MortalDatabase,
  PATH_OF_FALLBACK,
  TestWorld,
  urlOf,
} from './__testUtils__';

const AUTOMATIONS = ['automation-rule:1 off', 'agent-bot:11 off'];
const IN_PLACE = [
  'v2-padaria kept as kept-v2',
  'v2-padaria serves fallback-padaria',
];

function refuse(id: string, status: number) {
  return ({ world }: TestWorld) => {
    const refusal = new UpstreamError({
      system: 'n8n',
      kind: 'refused',
      status,
      message: `n8n says ${status}.`,
      retryable: false,
    });
    world.refusals.set(id, refusal);
  };
}

describe('a backend that is killed in a switch', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  it.each<[string, (outside: TestWorld) => void, string[]]>([
    [
      'between two paths',
      ({ world }) => {
        world.setPathsApart();
        world.pending = 2;
      },
      [
        'fallback-padaria on',
        `account-webhook:3 calls ${urlOf(PATH_OF_FALLBACK)}`,
        'v2-padaria off',
        ...AUTOMATIONS,
        'pending conversations opened',
      ],
    ],
    [
      'in place, since v2 is not taken down',
      refuse('v2-padaria', 500),
      [...IN_PLACE, ...AUTOMATIONS],
    ],
    [
      'in place, since the path stays with v2',
      refuse('fallback-padaria', 409),
      ['v2-padaria off', ...IN_PLACE, ...AUTOMATIONS],
    ],
  ])(
    '%s leaves an operation that another finishes, with each effect once',
    async (_name, prepare, changes) => {
      const { expected, points } = await killEverywhere(database, prepare);
      expect(expected.status).toBe('succeeded');
      expect(expected.changes).toEqual(changes);
      expect(expected.substitution !== undefined).toBe(
        changes.includes(IN_PLACE[0]),
      );
      expect(points).toBeGreaterThan(200);
    },
    240_000,
  );
});
