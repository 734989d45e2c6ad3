/** Whether a result of the portal's search is an incident: the type that the search module's collator gives. */
export function isIncidentResult(result: { type: string }): boolean {
  return result.type === 'messaging-health-incidents';
}
