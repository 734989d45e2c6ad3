/** The part of an address that names one item of evidence. */
export function evidenceAnchor(evidenceId: string): string {
  return `evidence-${evidenceId}`;
}
