import { pushObservationsRequestSchema } from '@messaging-health/backstage-plugin-common';
import { organizations } from '../organizations/organizations';
import { observationHistory } from './observationHistory';

const END = new Date('2026-11-23T12:00:00.000Z');
const [aurora, , , academia] = organizations;

function ratio(
  organization: (typeof organizations)[number],
  signal: string,
  fromMinutes: number,
  toMinutes: number,
) {
  const span = observationHistory(organization, END).filter(observation => {
    const before = (END.getTime() - Date.parse(observation.at)) / 60_000;
    return (
      observation.signal === signal &&
      before < fromMinutes &&
      before >= toMinutes
    );
  });
  const sum = (key: 'failed' | 'total') =>
    span.reduce((total, observation) => total + observation[key], 0);
  return sum('failed') / sum('total');
}

describe('observationHistory', () => {
  it('is what the portal takes', () => {
    expect(() =>
      pushObservationsRequestSchema.parse({
        sender: 'test',
        observations: observationHistory(aurora, END),
      }),
    ).not.toThrow();
  });

  it('tells each minute of the hour once, the last one ending now', () => {
    const history = observationHistory(aurora, END);
    expect(history).toHaveLength(120);
    expect(new Set(history.map(({ id }) => id)).size).toBe(120);
    expect(history.at(-1)?.at).toBe(END.toISOString());
  });

  it('has the cantina over its limit for the last eighteen minutes', () => {
    for (let minute = 18; minute > 0; minute--) {
      expect(ratio(aurora, 'webhook', minute, minute - 1)).toBeGreaterThan(
        0.02,
      );
    }
    expect(ratio(aurora, 'webhook', 18, 0)).toBeCloseTo(0.064, 2);
    expect(ratio(aurora, 'webhook', 60, 18)).toBeLessThan(0.003);
  });

  it('leaves everything else healthy', () => {
    expect(ratio(aurora, 'stage-move', 60, 0)).toBeLessThan(0.003);
    expect(ratio(academia, 'webhook', 60, 0)).toBeLessThan(0.003);
  });
});
