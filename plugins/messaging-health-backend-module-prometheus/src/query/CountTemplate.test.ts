import {
  expandCountTemplate,
  parseCountTemplate,
  provesNoFailures,
} from './CountTemplate';

function parse(text: string) {
  const template = parseCountTemplate(text);
  if ('problem' in template) {
    throw new Error(template.problem);
  }
  return template;
}

describe('a count template', () => {
  it.each([
    ['requests_total', 'requests_total'],
    ['  job:requests:total {} ', 'job:requests:total'],
    ['x{route="/a{b}/c",status=~"5.."}', 'x'],
    [`x{quoted="a \\" } b", other='}'}`, 'x'],
    ['x{raw=`}`}', 'x'],
  ])('is a counter: %s', (text, metric) => {
    expect(parse(text)).toEqual({
      kind: 'counter',
      metric,
      selector: text.trim(),
    });
  });

  it('is PromQL where it counts over the range', () => {
    const template = parse(
      'sum(increase(x[{{range}}]) + rate(y[{{ range }}]))',
    );
    expect(expandCountTemplate(template, 300)).toBe(
      'sum(increase(x[300s]) + rate(y[300s]))',
    );
  });

  it.each([
    ['', 'must be a counter'],
    ['increase(x[1m])', 'counts over {{range}}'],
    ['x{a="b"', 'must be a counter'],
    ['x{a="b"} or y', 'must be a counter'],
    ['increase(x[{{window}}])', 'placeholder {{window}}'],
    ['increase(x{a="{{org}}"}[{{range}}])', 'placeholder {{org}}'],
  ])('is refused: %s', (text, problem) => {
    expect(parseCountTemplate(text)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it.each([
    ['one counter', 'x{code!="0"}', 'x{code="5"}', true],
    ['two counters', 'x', 'x_errors', false],
    ['PromQL', 'increase(x[{{range}}])', 'x', false],
  ])('proves that nothing failed, of %s', (_name, total, failed, proves) => {
    expect(provesNoFailures(parse(total), parse(failed))).toBe(proves);
  });
});
