import { parseEntityRef } from '@backstage/catalog-model';
import {
  Config,
  ConfigReader,
  readDurationFromConfig,
} from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  JsonObject,
  JsonValue,
} from '@backstage/types';
import {
  DEFAULT_TIME_ZONE,
  isTimeZone,
} from '@messaging-health/backstage-plugin-common';

/** What a number or duration may be; the words are shown when it is not. */
interface Range {
  atLeast: number;
  atMost: number;
  allowed: string;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads one section of app-config, and refuses nonsense with the full path of the
 * key and what is allowed there.
 */
export class ConfigSection {
  constructor(
    private readonly config: Config | undefined,
    private readonly path: string,
  ) {}

  section(key: string): ConfigSection {
    const value = this.config?.getOptional<JsonValue>(key);
    if (value !== undefined && !isObject(value)) {
      throw this.refusal(key, 'a section with keys of its own');
    }
    return new ConfigSection(
      this.config?.getOptionalConfig(key),
      `${this.path}.${key}`,
    );
  }

  /** The sections below a key by their names, which may be any text. */
  namedSections(key: string): Array<[name: string, section: ConfigSection]> {
    const value = this.config?.getOptional<JsonValue>(key) ?? {};
    if (!isObject(value)) {
      throw this.refusal(key, 'sections by name');
    }
    const path = `${this.path}.${key}`;
    return Object.entries(value).map(([name, content]) => {
      if (!isObject(content)) {
        throw new ConfigSection(undefined, path).refusal(
          name,
          'a section with keys of its own',
        );
      }
      return [
        name,
        new ConfigSection(new ConfigReader(content), `${path}.${name}`),
      ];
    });
  }

  /** Refuses a key that means nothing here: a misspelt one must not leave a default standing in silence. */
  refuseOtherKeys(known: readonly string[]): void {
    const other = this.config?.keys().find(key => !known.includes(key));
    if (other !== undefined) {
      throw this.refusal(
        other,
        `left out: the keys here are ${known.join(', ')}`,
      );
    }
  }

  milliseconds(key: string, fallback: number, range: Range): number {
    return this.inRange(key, this.optionalMilliseconds(key) ?? fallback, range);
  }

  number(key: string, fallback: number, range: Range): number {
    const value = this.optionalNumber(key, range.allowed) ?? fallback;
    return this.inRange(key, value, range);
  }

  optionalNumber(key: string, allowed: string): number | undefined {
    try {
      return this.config?.getOptionalNumber(key);
    } catch {
      throw this.refusal(key, allowed);
    }
  }

  flag(key: string, fallback: boolean): boolean {
    try {
      return this.config?.getOptionalBoolean(key) ?? fallback;
    } catch {
      throw this.refusal(key, 'true or false');
    }
  }

  /** One of some words, or nothing. */
  choice<Word extends string>(
    key: string,
    words: readonly Word[],
  ): Word | undefined {
    const value = this.config?.getOptional(key);
    const word = words.find(candidate => candidate === value);
    if (value !== undefined && word === undefined) {
      throw this.refusal(key, `one of ${words.join(', ')}`);
    }
    return word;
  }

  /** One of some words; the first of them where nothing is said. */
  oneOf<Word extends string>(
    key: string,
    words: readonly [Word, ...Word[]],
  ): Word {
    return this.choice(key, words) ?? words[0];
  }

  /** A share of a whole, above 0 and up to 1. */
  share(key: string, fallback: number): number {
    return this.number(key, fallback, {
      atLeast: Number.MIN_VALUE,
      atMost: 1,
      allowed: 'a number above 0 and up to 1',
    });
  }

  /** One to twelve digits; numbers are refused, since they would lose what stands before. */
  digits(key: string, fallback: string): string {
    const value = this.config?.getOptional<JsonValue>(key) ?? fallback;
    if (typeof value !== 'string' || !/^\d{1,12}$/.test(value)) {
      throw this.refusal(key, 'a text of 1 to 12 digits, in quotes');
    }
    return value;
  }

  wholeNumber(key: string, fallback: number, range: Range): number {
    const value = this.number(key, fallback, range);
    if (!Number.isInteger(value)) {
      throw this.refusal(key, range.allowed);
    }
    return value;
  }

  requiredText(key: string, minimumLength: number, purpose: string): string {
    const value = this.config?.getOptionalString(key);
    if (!value || value.length < minimumLength) {
      throw this.refusal(
        key,
        `${purpose}, at least ${minimumLength} characters`,
      );
    }
    return value;
  }

  /** Texts, none of them empty; none where nothing is said. */
  texts(key: string, purpose: string): string[] {
    const value = this.config?.getOptional<JsonValue>(key) ?? [];
    if (!Array.isArray(value)) {
      throw this.refusal(key, `a list of ${purpose}`);
    }
    return value.map(item => {
      if (typeof item !== 'string' || item === '') {
        throw this.refusal(key, `a list of ${purpose}`);
      }
      return item;
    });
  }

  /** A text that is not empty, or nothing. */
  optionalText(key: string, purpose: string): string | undefined {
    const value = this.config?.getOptional<JsonValue>(key);
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
      throw this.refusal(key, purpose);
    }
    return value;
  }

  /** The IANA name of a time zone. */
  timeZone(key: string, fallback: string): string {
    const value = this.config?.getOptional<JsonValue>(key) ?? fallback;
    if (typeof value !== 'string' || !isTimeZone(value)) {
      throw this.refusal(
        key,
        `the IANA name of a time zone, for example ${DEFAULT_TIME_ZONE}`,
      );
    }
    return value;
  }

  /** A full entity reference, or nothing. */
  entityRef(key: string): string | undefined {
    const value = this.config?.getOptionalString(key);
    if (value === undefined) {
      return undefined;
    }
    try {
      parseEntityRef(value);
    } catch {
      throw this.refusal(
        key,
        'a full entity reference, for example group:default/crm-operations',
      );
    }
    return value.toLocaleLowerCase('en-US');
  }

  refusal(key: string, allowed: string): InputError {
    return new InputError(
      `Bad configuration at ${this.path}.${key}: it must be ${allowed}.`,
    );
  }

  optionalMilliseconds(key: string): number | undefined {
    if (!this.config?.has(key)) {
      return undefined;
    }
    try {
      return durationToMilliseconds(
        readDurationFromConfig(this.config, { key }),
      );
    } catch {
      throw this.refusal(
        key,
        "a duration, for example { minutes: 15 }, '15m' or 'PT15M'",
      );
    }
  }

  private inRange(key: string, value: number, range: Range): number {
    if (!(value >= range.atLeast && value <= range.atMost)) {
      throw this.refusal(key, range.allowed);
    }
    return value;
  }
}
