/** A value of a series at a second; a gap is where none is given. */
export type Sample = [seconds: number, value: number];

/** Writes OpenMetrics text with timestamps: what Prometheus would have scraped. */
export class Exposition {
  private readonly counters = new Map<string, string[]>();
  private readonly gauges = new Map<string, string[]>();

  constructor(private readonly start: Date) {}

  /** Adds a series of a counter whose name ends in `_total`; seconds count from the start. */
  counter(name: string, labels: Record<string, string>, samples: Sample[]) {
    this.add(this.counters, name.replace(/_total$/, ''), name, labels, samples);
    return this;
  }

  gauge(name: string, labels: Record<string, string>, samples: Sample[]) {
    this.add(this.gauges, name, name, labels, samples);
    return this;
  }

  toString(): string {
    const families = [
      ...[...this.counters].map(
        ([family, lines]) => `# TYPE ${family} counter\n${lines.join('\n')}`,
      ),
      ...[...this.gauges].map(
        ([family, lines]) => `# TYPE ${family} gauge\n${lines.join('\n')}`,
      ),
    ];
    return `${families.join('\n')}\n# EOF\n`;
  }

  private add(
    families: Map<string, string[]>,
    family: string,
    name: string,
    labels: Record<string, string>,
    samples: Sample[],
  ) {
    const written = Object.entries(labels)
      .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
      .join(',');
    const lines = families.get(family) ?? [];
    for (const [seconds, value] of samples) {
      const at = this.start.getTime() / 1000 + seconds;
      lines.push(`${name}{${written}} ${value} ${at}`);
    }
    families.set(family, lines);
  }
}
