import { parseEntityRef } from '@backstage/catalog-model';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** What a number or duration may be; the words are shown when it is not. */
interface Range {
  atLeast: number;
  atMost: number;
  allowed: string;
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
    return new ConfigSection(
      this.config?.getOptionalConfig(key),
      `${this.path}.${key}`,
    );
  }

  milliseconds(key: string, fallback: number, range: Range): number {
    return this.inRange(key, this.readMilliseconds(key) ?? fallback, range);
  }

  number(key: string, fallback: number, range: Range): number {
    const value = this.config?.getOptionalNumber(key) ?? fallback;
    return this.inRange(key, value, range);
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

  private readMilliseconds(key: string): number | undefined {
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
