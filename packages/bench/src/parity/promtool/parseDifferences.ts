/** One alert of one organization at the end of one minute, on which the two do not agree. */
export interface Difference {
  alert: string;
  minute: number;
  organization: string;
  /** Whose judgement it is that it fires. */
  firesIn: 'engine' | 'prometheus';
}

const HEAD = /alertname:\s*([^,\s]+),\s*time:\s*([0-9a-z]+)/;
const ORGANIZATION = /organization="([^"]+)"/;
const UNITS: Record<string, number> = { d: 1440, h: 60, m: 1, s: 1 / 60 };

/** Prometheus writes 90 min as `1h30m`. */
function minutesOf(duration: string): number {
  return [...duration.matchAll(/(\d+)([dhms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit],
    0,
  );
}

/**
 * Reads what `promtool test rules` says of expectations that were not met: what it
 * expected (of the engine) and got (from Prometheus), alert by alert.
 */
export function parseDifferences(output: string): Difference[] {
  const differences: Difference[] = [];
  let alert = '';
  let minute = 0;
  let expected = new Set<string>();
  let got = new Set<string>();
  let list: Set<string> | undefined;
  const close = () => {
    const add = (organization: string, firesIn: Difference['firesIn']) =>
      differences.push({ alert, minute, organization, firesIn });
    expected.forEach(name => got.has(name) || add(name, 'engine'));
    got.forEach(name => expected.has(name) || add(name, 'prometheus'));
    expected = new Set();
    got = new Set();
  };
  for (const line of output.split('\n')) {
    const head = HEAD.exec(line);
    if (head) {
      close();
      alert = head[1];
      minute = minutesOf(head[2]);
    }
    if (line.includes('exp:[')) {
      list = expected;
    }
    if (line.includes('got:[')) {
      list = got;
    }
    const organization = ORGANIZATION.exec(line)?.[1];
    if (organization) {
      list?.add(organization);
    }
  }
  close();
  return differences;
}
