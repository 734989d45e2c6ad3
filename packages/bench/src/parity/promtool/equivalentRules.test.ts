import { DEFAULT_LIMITS } from '@messaging-health/backstage-plugin-common';
import {
  EQUIVALENT,
  equivalentRules,
  growthRules,
  plainRule,
} from './equivalentRules';

const limits = DEFAULT_LIMITS['webhook-5xx'];

describe('the equivalent rules', () => {
  it('are the rolling ratio and the same clocks, where nothing is silent', () => {
    expect(plainRule(limits, '{organization="a"}')).toEqual({
      alert: 'plain',
      expr: '(sum_over_time(failed{organization="a"}[4m30s]) / sum_over_time(total{organization="a"}[4m30s]) > 0.02) and sum_over_time(total{organization="a"}[4m30s]) >= 20',
      for: '900s',
      keep_firing_for: '300s',
    });
  });

  it('are one alert where figures get old before the window is empty', () => {
    const rules = equivalentRules(limits);
    expect(rules.map(({ alert }) => alert)).toEqual([EQUIVALENT]);
    // Fresh up to and with 3 minutes ago.
    expect(rules[0].expr).toContain('count_over_time(total[3m30s])');
    expect(rules[0]).toMatchObject({ for: '900s', keep_firing_for: '300s' });
  });

  it('need a clock for each span where the window may be empty before', () => {
    const rules = equivalentRules({
      ...limits,
      rateWindowSeconds: 60,
      staleAfterSeconds: 90,
    });
    expect(rules.map(rule => [rule.alert, rule.for])).toEqual([
      ['held', '900s'],
      ['calm', '300s'],
      [EQUIVALENT, undefined],
    ]);
    expect(rules[0].expr).toContain('sum_over_time(total[30s])');
    expect(rules[0].expr).toContain('count_over_time(total[1m30s])');
  });

  it('take the growth of counters without extrapolating it', () => {
    expect(growthRules().map(({ record }) => record)).toEqual([
      'total',
      'failed',
    ]);
    expect(growthRules().some(({ expr }) => /increase|rate/.test(expr))).toBe(
      false,
    );
  });
});
