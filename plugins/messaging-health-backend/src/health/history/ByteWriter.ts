const LOW_BITS = 128;

/** Writes numbers one after the other into as few bytes as they need. */
export class ByteWriter {
  private bytes = Buffer.alloc(1024);
  private length = 0;

  byte(value: number): void {
    this.makeRoom(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0: seven bits a byte, least first; the high bit says that more follow. */
  whole(value: number): void {
    this.makeRoom(8);
    let rest = value;
    while (rest >= LOW_BITS) {
      this.bytes[this.length++] = LOW_BITS + (rest % LOW_BITS);
      rest = Math.floor(rest / LOW_BITS);
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number of either sign: small ones take one byte, whatever their sign. */
  difference(value: number): void {
    this.whole(value >= 0 ? value * 2 : -value * 2 - 1);
  }

  double(value: number): void {
    this.makeRoom(8);
    this.length = this.bytes.writeDoubleLE(value, this.length);
  }

  /** What was written, in memory of its own. */
  finish(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }

  private makeRoom(more: number): void {
    if (this.length + more > this.bytes.length) {
      const larger = Buffer.alloc(this.bytes.length * 2);
      this.bytes.copy(larger);
      this.bytes = larger;
    }
  }
}
