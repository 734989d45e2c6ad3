/**
 * PostgreSQL sends a million numbers much faster as one value of bytes than as a
 * million values of text. `int4send` and `float8send` write the highest byte first.
 */
export function readIntegers(bytes: Buffer): Int32Array {
  return new Int32Array(copyOf(bytes).swap32().buffer);
}

/** Doubles as `float8send` writes them. */
export function readDoubles(bytes: Buffer): Float64Array {
  return new Float64Array(copyOf(bytes).swap64().buffer);
}

/** In memory of its own that begins where numbers may begin. */
function copyOf(bytes: Buffer): Buffer<ArrayBuffer> {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return Buffer.from(copy.buffer);
}
