/** A share as people read it: 0.0642 is 6.42. */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
