import {
  Actor,
  interpolate,
  RecordLanguage,
  Statement,
  STATEMENTS,
  statementsInPortuguese,
} from '@messaging-health/backstage-plugin-common';
import { durationWords } from './durationWords';
import { englishWords } from './englishWords';
import { InstantWords } from './InstantWords';
import { portugueseWords } from './portugueseWords';
import { RecordWords } from './RecordWords';

const WORDS: Record<RecordLanguage, RecordWords> = {
  en: englishWords,
  pt: portugueseWords,
};
const TEMPLATES: Record<RecordLanguage, Record<string, string>> = {
  en: STATEMENTS,
  pt: statementsInPortuguese,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const DECIMAL = /^\d+\.\d+$/;
/** Values of statements that are figures, also where they were recorded as texts. */
const FIGURES = ['percent', 'limit', 'share', 'before', 'after', 'seconds'];

/** Which ids a value of a statement can be, by its name. */
const IDS_OF_VALUE: Record<string, ReadonlyArray<keyof RecordWords>> = {
  step: ['step'],
  trigger: ['trigger'],
  clock: ['clock'],
  role: ['role'],
  severity: ['severity'],
  stage: ['rcaStage'],
  mode: ['mode'],
  status: ['hypothesisStatus', 'incidentStatus', 'operationStatus'],
  kind: ['operationKind', 'communicationKind', 'evidenceKind'],
};

/** Says what a record holds in one language, with its instants in UTC and one zone. */
export class RecordWording {
  readonly words: RecordWords;
  readonly instants: InstantWords;

  /** Throws `InputError` for an unknown zone. */
  constructor(readonly language: RecordLanguage, timeZone: string) {
    this.words = WORDS[language];
    this.instants = new InstantWords(timeZone);
  }

  /** A statement by its code and values; one that this version does not know in the words it was recorded with. */
  say({ code, values, text }: Statement): string {
    const template = TEMPLATES[this.language][code];
    if (template === undefined) {
      return text;
    }
    const named = Object.entries(values).map(
      ([name, value]) => [name, this.nameValue(name, value)] as const,
    );
    return interpolate(template, Object.fromEntries(named));
  }

  duration(milliseconds: number): string {
    return durationWords(milliseconds, this.language);
  }

  /** How long it took from one instant to the other. */
  between(from: string, to: string): string {
    return this.duration(Date.parse(to) - Date.parse(from));
  }

  actor(actor: Actor): string {
    switch (actor.type) {
      case 'user':
        return actor.entityRef;
      case 'service':
        return this.language === 'pt'
          ? `serviço ${actor.subject}`
          : `service ${actor.subject}`;
      case 'system':
        return `Messaging Health (${actor.replica})`;
      default:
        throw new Error(`Unexpected actor ${actor satisfies never}`);
    }
  }

  /** A figure with the decimal mark of the language. */
  private figure(text: string): string {
    return this.language === 'pt' && DECIMAL.test(text)
      ? text.replace('.', ',')
      : text;
  }

  private nameValue(name: string, value: string | number): string | number {
    if (typeof value === 'number' || FIGURES.includes(name)) {
      return this.figure(String(value));
    }
    if (INSTANT.test(value)) {
      return this.instants.both(value);
    }
    for (const group of IDS_OF_VALUE[name] ?? []) {
      const ids: Record<string, string> = this.words[group];
      if (Object.hasOwn(ids, value)) {
        return `"${ids[value]}"`;
      }
    }
    return value;
  }
}
