import {
  interpolate,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';
import { escapeMarkdown, oneLine, RecordWording } from '../../wording';
import { englishSentences, SentenceKey } from './englishSentences';
import { portugueseSentences } from './portugueseSentences';
import { Citation, RecordIndex } from './RecordIndex';

const SENTENCES: Record<RecordLanguage, Record<SentenceKey, string>> = {
  en: englishSentences,
  pt: portugueseSentences,
};
/** Of what somebody wrote; the whole of it stands in the entry that is cited. */
const LONGEST_VALUE = 300;
const MOST_CITATIONS = 6;

type Values = Record<string, string | number>;

function write(citation: Citation): string {
  return 'entry' in citation
    ? `[#${citation.entry}]`
    : `[E:${citation.evidence}]`;
}

/**
 * Writes an analysis sentence by sentence, one a line. None gets in without a citation
 * that exists; what people wrote is shown, and can cite nothing and format nothing.
 */
export class DraftWriter {
  readonly wording: RecordWording;
  private readonly lines: string[] = [];

  constructor(
    readonly record: RecordIndex,
    language: RecordLanguage,
    timeZone: string,
  ) {
    this.wording = new RecordWording(language, timeZone);
  }

  get text(): string {
    return `${this.lines.join('\n').trim()}\n`;
  }

  heading(level: 1 | 2, key: SentenceKey, values: Values = {}): void {
    this.lines.push('', `${'#'.repeat(level)} ${this.fill(key, values)}`, '');
  }

  /** A sentence of a paragraph. Where nothing it cites exists, it stands on the newest entry. */
  sentence(key: SentenceKey, values: Values, citations: Citation[]): void {
    this.write('', key, values, citations);
  }

  /** A sentence of a list. */
  item(key: SentenceKey, values: Values, citations: Citation[]): void {
    this.write('- ', key, values, citations);
  }

  /** A sentence of a list that says more on the item before it. */
  subItem(key: SentenceKey, values: Values, citations: Citation[]): void {
    this.write('  - ', key, values, citations);
  }

  private write(
    mark: string,
    key: SentenceKey,
    values: Values,
    citations: Citation[],
  ): void {
    const { newest } = this.record;
    const found = citations.filter(citation => this.record.has(citation));
    const last = newest ? [{ entry: newest.sequence }] : [];
    const written = new Set((found.length > 0 ? found : last).map(write));
    if (written.size > 0) {
      const cited = [...written].slice(0, MOST_CITATIONS).join(' ');
      this.lines.push(`${mark}${this.fill(key, values)} ${cited}`);
    }
  }

  private fill(key: SentenceKey, values: Values): string {
    const shown = Object.entries(values).map(
      ([name, value]) =>
        [
          name,
          typeof value === 'string'
            ? escapeMarkdown(oneLine(value, LONGEST_VALUE))
            : value,
        ] as const,
    );
    const template = SENTENCES[this.wording.language][key];
    return interpolate(template, Object.fromEntries(shown));
  }
}
