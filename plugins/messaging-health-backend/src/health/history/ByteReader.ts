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

  /**
   * Reads totals as differences from the one before, and where `failures` are given
   * each total's failures, into places `from` up to `to`.
   */
  steps(
    totals: Float64Array,
    failures: Float64Array | undefined,
    from: number,
    to: number,
  ): void {
    const { bytes } = this;
    let { before } = this;
    for (let step = from; step < to; step++) {
      // Nearly all differences take one byte, and there are tens of millions.
      const first = bytes[this.at];
      if (first < LOW_BITS) {
        this.at += 1;
        before += first % 2 === 0 ? first / 2 : -(first + 1) / 2;
      } else {
        before += toDifference(this.longWhole());
      }
      if (before < 0) {
        throw new MalformedDayError(`a step counts ${before} events`);
      }
      totals[step] = before;
      if (failures) {
        failures[step] = this.whole();
      }
    }
    this.before = before;
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

/** The number of either sign that a whole number stands for. */
function toDifference(code: number): number {
  const half = Math.floor(code / 2);
  return code === half * 2 ? half : -half - 1;
}
