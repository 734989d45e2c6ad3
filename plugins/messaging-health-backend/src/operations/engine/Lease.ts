/** A worker's right to write an operation, until another claims it. */
export interface Lease {
  operationId: string;
  holder: string;
  /** Grows with each claim: a worker that was taken over holds an old number. */
  fence: number;
}
