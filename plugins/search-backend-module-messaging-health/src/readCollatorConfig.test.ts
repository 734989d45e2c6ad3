import { ConfigReader } from '@backstage/config';
import { readCollatorConfig } from './readCollatorConfig';

const read = (messagingHealth: object) =>
  readCollatorConfig(
    new ConfigReader({
      search: { collators: { messagingHealth: { ...messagingHealth } } },
    }),
  );

describe('The config of the collator', () => {
  it('has a default for everything', () => {
    expect(readCollatorConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 3 },
      },
      locationTemplate: '/messaging-health/incidents/:number',
      batchSize: 200,
    });
  });

  it('takes another schedule, address and batch', () => {
    expect(
      read({
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
        locationTemplate: '/ops/:number',
        batchSize: 500,
      }),
    ).toMatchObject({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      locationTemplate: '/ops/:number',
      batchSize: 500,
    });
  });

  it.each([
    ['locationTemplate', { locationTemplate: '/incidents' }],
    ['batchSize', { batchSize: 0 }],
    ['batchSize', { batchSize: 501 }],
    ['batchSize', { batchSize: 1.5 }],
  ])('refuses nonsense at %s by its path', (key, config) => {
    expect(() => read(config)).toThrow(
      `search.collators.messagingHealth.${key}`,
    );
  });
});
