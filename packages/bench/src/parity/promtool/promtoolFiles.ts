import { FiringMinutes } from '../engine/Judge';
import { Batch } from '../traces/inventBatches';
import { isWhole, Minute, Trace } from '../traces/Trace';
import {
  EQUIVALENT,
  equivalentRules,
  growthRules,
  PLAIN,
  plainRule,
} from './equivalentRules';

/** The rules of one batch, and the test that holds them to what the engine found. JSON is YAML. */
export interface PromtoolFiles {
  rules: string;
  test: string;
}

/** Samples in promtool's notation: `_` is none. */
function valuesOf(
  minutes: readonly Minute[],
  figure: 'total' | 'failed',
): string {
  return minutes.map(minute => minute?.[figure] ?? '_').join(' ');
}

/** What Prometheus is to see: the figures by the minute, or the counters that they come from. */
function seriesOf(trace: Trace) {
  const suffix = trace.counters ? '_counter' : '';
  return (['total', 'failed'] as const).map(figure => ({
    series: `${figure}${suffix}{organization="${trace.organization}"}`,
    values: valuesOf(trace.counters ?? trace.minutes, figure),
  }));
}

/** What is expected to fire at the end of each minute: just that, and nothing else. */
function expectationsOf(
  alertname: string,
  traces: readonly Trace[],
  found: ReadonlyMap<string, FiringMinutes>,
) {
  const minutes = Math.max(0, ...traces.map(trace => trace.minutes.length));
  const firing = Array.from({ length: minutes }, () => [] as string[]);
  for (const { organization } of traces) {
    found.get(organization)?.forEach(minute => {
      firing[minute].push(organization);
    });
  }
  return firing.map((organizations, minute) => ({
    eval_time: `${minute}m`,
    alertname,
    exp_alerts: organizations.map(organization => ({
      exp_labels: { organization },
    })),
  }));
}

/**
 * @param found - by organization, when the engine fires
 * @param rulesFile - where the rules will be, as the test is to name it
 */
export function promtoolFiles(
  { limits, traces }: Batch,
  found: ReadonlyMap<string, FiringMinutes>,
  rulesFile: string,
): PromtoolFiles {
  const whole = traces.filter(isWhole);
  const matcher = `{organization=~"${whole
    .map(({ organization }) => organization)
    .join('|')}"}`;
  const rules = [
    ...growthRules(),
    ...equivalentRules(limits),
    plainRule(limits, matcher),
  ];
  return {
    rules: JSON.stringify({
      groups: [{ name: 'parity', interval: '1m', rules }],
    }),
    test: JSON.stringify({
      rule_files: [rulesFile],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: traces.flatMap(seriesOf),
          alert_rule_test: [
            ...expectationsOf(EQUIVALENT, traces, found),
            ...expectationsOf(PLAIN, whole, found),
          ],
        },
      ],
    }),
  };
}
