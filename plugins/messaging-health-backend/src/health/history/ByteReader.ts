import { MalformedDayError } from './MalformedDayError';

const LOW_BITS = 128;
/** 2^56 and more is written by nobody. */
const MOST_BYTES = 8;

/** Reads what a `ByteWriter` wrote. Throws `MalformedDayError` where that can't be. */
export class ByteReader {
  private at = 0;
  private readonly view: DataView;
  private before = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  /** The byte that names a format: differences count from 0 again. */
  byte(): number {
    this.before = 0;
    if (this.at >= this.bytes.length) {
      throw new MalformedDayError('it is cut short');
    }
    return this.bytes[this.at++];
  }

  whole(): number {
    // Past the end this is undefined, which the comparison refuses too.
    const first = this.bytes[this.at];
    if (first < LOW_BITS) {
      this.at += 1;
      return first;
    }
    return this.longWhole();
  }

  /** The number that a difference makes of the one before. */
  next(): number {
    const code = this.whole();
    const half = Math.floor(code / 2);
    this.before += code === half * 2 ? half : -half - 1;
    if (this.before < 0) {
      throw new MalformedDayError(`a step counts ${this.before} events`);
    }
    return this.before;
  }

  /** A double from 0 up. */
  count(): number {
    if (this.at + 8 > this.bytes.length) {
      throw new MalformedDayError('it is cut short');
    }
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    if (!(value >= 0 && value < Infinity)) {
      throw new MalformedDayError(`a step counts ${value} events`);
    }
    return value;
  }

  private longWhole(): number {
    let value = 0;
    let scale = 1;
    for (let read = 0; read < MOST_BYTES; read++) {
      if (this.at >= this.bytes.length) {
        throw new MalformedDayError('it is cut short');
      }
      const byte = this.bytes[this.at++];
      value += (byte % LOW_BITS) * scale;
      if (byte < LOW_BITS) {
        return value;
      }
      scale *= LOW_BITS;
    }
    throw new MalformedDayError('a number has no end');
  }
}
