/** What was counted for one organization in one step. */
export interface FigureRow {
  organizationId: string;
  /** Start of the step, in milliseconds since 1970. */
  at: number;
  total: number;
  failed: number;
}
