const RANGE = /\{\{\s*range\s*\}\}/g;
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** A metric's name, and matchers in which quoted values may hold anything. */
const COUNTER =
  /^([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(\{(?:[^{}"'`]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)*\})?$/;

/**
 * How events are counted: `counter` names a counter as it is scraped, and the module
 * writes the PromQL; `promql` is PromQL that counts over `{{range}}`.
 */
export type CountTemplate =
  | { kind: 'counter'; metric: string; selector: string }
  | { kind: 'promql'; text: string };

/** A template as app-config has it, or what is wrong with it. */
export function parseCountTemplate(
  written: string,
): CountTemplate | { problem: string } {
  const text = written.trim();
  const [, metric] = COUNTER.exec(text) ?? [];
  if (metric) {
    return { kind: 'counter', metric, selector: text };
  }
  const unknown = [...text.matchAll(PLACEHOLDER)].find(
    ([, name]) => name !== 'range',
  );
  if (unknown) {
    return {
      problem: `has the placeholder ${unknown[0]}; the only one is {{range}}`,
    };
  }
  if (text.search(RANGE) < 0) {
    // A span that is fixed would be wrong as soon as weeks past are asked for in longer steps.
    return {
      problem:
        'must be a counter such as http_requests_total{route="/webhook"}, or PromQL that counts over {{range}}, such as increase(http_requests_total[{{range}}])',
    };
  }
  return { kind: 'promql', text };
}

/**
 * What a counter counted in the step that ends at the moment of evaluation, series by
 * series: its last value in the step less its last value in the step before. Unlike
 * `increase`, this extrapolates nothing, and what it gives for the parts of a span
 * adds up to the whole. A step without a sample, and the one after it, have no value.
 *
 * On a target that was scraped before, a series that is new, or stands lower than it
 * did, began at 0 within the step, and all of it was counted in it: else the first
 * failure of its kind would be lost, and all of a restart's minute. A series that comes
 * back with no less than it had was only not seen.
 */
function exactCount(selector: string, stepSeconds: number): string {
  const step = `${stepSeconds}s`;
  // A millisecond less than the step: Prometheus 2 counts both ends of a range in.
  const within = `${stepSeconds * 1000 - 1}ms`;
  const now = `last_over_time(${selector}[${within}])`;
  const before = `last_over_time(${selector}[${within}] offset ${step})`;
  const known = `last_over_time(${selector}[1h] offset ${step})`;
  const scraped = `last_over_time(up[${within}] offset ${step})`;
  return [
    `${now} - ${before} >= 0`,
    `or (${now} unless ${known} <= ${now}) and on (job, instance) ${scraped} == 1`,
  ].join('\n');
}

/** The PromQL that counts the step which ends at the moment of evaluation. */
export function expandCountTemplate(
  template: CountTemplate,
  stepSeconds: number,
): string {
  return template.kind === 'counter'
    ? exactCount(template.selector, stepSeconds)
    : template.text.replace(RANGE, `${stepSeconds}s`);
}

/**
 * True where a total without a failed count means that nothing failed: both read one
 * counter, so that the total proves that failures would have been scraped. Of two
 * metrics, one may be missing for any reason.
 */
export function provesNoFailures(
  total: CountTemplate,
  failed: CountTemplate,
): boolean {
  return (
    total.kind === 'counter' &&
    failed.kind === 'counter' &&
    total.metric === failed.metric
  );
}
