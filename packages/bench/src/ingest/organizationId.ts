/** The id of the `number`th invented organization, in the form of a UUID. */
export function organizationId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
