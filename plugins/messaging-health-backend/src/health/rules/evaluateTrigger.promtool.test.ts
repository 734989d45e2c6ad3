import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { HOUR, limits, START, trackOf } from '../__testUtils__/playTrace';
import { evaluateTrigger } from './evaluateTrigger';
import { Figures } from './FigureTrack';
import { MINUTE } from './MinuteFigures';
import { TriggerMemory } from './TriggerMemory';

const fixtureSchema = z.object({
  tests: z.tuple([
    z.object({
      input_series: z.array(
        z.object({ series: z.string(), values: z.string() }),
      ),
      alert_rule_test: z.array(
        z.object({
          eval_time: z.string(),
          exp_alerts: z.array(
            z.object({ exp_labels: z.object({ organization: z.string() }) }),
          ),
        }),
      ),
    }),
  ]),
});

const fixture = fixtureSchema.parse(
  parse(readFileSync(`${__dirname}/__fixtures__/promtool.tests.yaml`, 'utf8')),
).tests[0];

function valuesOf(name: string, organization: string): number[] {
  const found = fixture.input_series.find(
    ({ series }) => series === `${name}{organization="${organization}"}`,
  );
  return (found?.values ?? '').split(' ').map(Number);
}

/** Minutes in which Prometheus fires for an organization. */
function firedInPrometheus(organization: string): number[] {
  return fixture.alert_rule_test
    .filter(({ exp_alerts: alerts }) =>
      alerts.some(
        ({ exp_labels: labels }) => labels.organization === organization,
      ),
    )
    .map(({ eval_time: time }) => Number.parseInt(time, 10));
}

/** Minutes in which our rule fires, judged a minute at a time. */
function firedHere(organization: string): number[] {
  const total = valuesOf('total', organization);
  const failed = valuesOf('failed', organization);
  const minutes = new Map<number, Figures>();
  const fired: number[] = [];
  let memory: TriggerMemory | undefined;
  total.forEach((events, index) => {
    const at = START + (index + 1) * MINUTE;
    minutes.set(at - MINUTE, { total: events, failed: failed[index] });
    const judgement = evaluateTrigger({
      limits,
      memory,
      track: trackOf(minutes),
      observedUpTo: at,
      unavailable: false,
      at,
      reach: HOUR,
    });
    memory = judgement.memory;
    if (judgement.state === 'firing') {
      fired.push(index);
    }
  });
  return fired;
}

describe('evaluateTrigger against Prometheus', () => {
  it.each(['one', 'two', 'three', 'four', 'five', 'six'])(
    'fires in the same minutes for organization %s',
    organization => {
      const fired = firedInPrometheus(organization);
      expect(fired.length).toBeGreaterThan(0);
      expect(firedHere(organization)).toEqual(fired);
    },
  );
});
