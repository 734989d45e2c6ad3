/** A smoke report in which everything has passed, as JUnit XML. */
export function smokeReport(): string {
  const names = ['first DM', 'regression', 'the same event twice'];
  const cases = names
    .map(name => `    <testcase classname="smoke" name="${name}" time="0.1"/>`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="${names.length}" failures="0" errors="0">
  <testsuite name="smoke" tests="${names.length}" failures="0" errors="0" skipped="0">
${cases}
  </testsuite>
</testsuites>
`;
}
