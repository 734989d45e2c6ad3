import {
  interpolate,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';
import { RecordWording } from '../wording';
import { CountedKey, englishTitles, TitleKey } from './englishTitles';
import { portugueseTitles } from './portugueseTitles';

const TITLES: Record<RecordLanguage, Record<TitleKey, string>> = {
  en: englishTitles,
  pt: portugueseTitles,
};

/** Says what a dossier says in one language. */
export class DossierWording extends RecordWording {
  title(key: TitleKey, values: Record<string, string | number> = {}): string {
    return interpolate(TITLES[this.language][key], values);
  }

  /** So many of something, in the form that the number asks for: `1 entry`, `0 entries`. */
  count(key: CountedKey, count: number): string {
    // Zero takes the plural in both languages.
    return this.title(`${key}_${count === 1 ? 'one' : 'other'}`, { count });
  }

  time(instant: string): string {
    return this.instants.both(instant);
  }

  /** An instant in a cell: UTC on one line, the zone on the next. */
  timeLines(instant: string): string {
    return `${this.instants.utc(instant)}\n${this.instants.local(instant)}`;
  }

  /** {@link timeLines}, or that there is none. */
  timeLinesOr(instant: string | undefined, otherwise: TitleKey): string {
    return instant === undefined
      ? this.title(otherwise)
      : this.timeLines(instant);
  }

  /** An instant, or that there is none. */
  timeOr(instant: string | undefined, otherwise: TitleKey): string {
    return instant === undefined ? this.title(otherwise) : this.time(instant);
  }

  /** An instant, and how far it is from the detection. */
  sinceDetection(instant: string | undefined, detectedAt: string): string {
    if (instant === undefined) {
      return this.title('notRecorded');
    }
    const isBefore = Date.parse(instant) < Date.parse(detectedAt);
    return this.title(isBefore ? 'before' : 'after', {
      time: this.time(instant),
      duration: this.between(detectedAt, instant),
    });
  }
}
