import { refuseReport } from './refuseReport';

/**
 * Throws where a report's own sum is another than what it lists: it was cut off, put
 * together, or edited. A sum that the report does not have says nothing.
 */
export function expectDeclared(
  what: string,
  declared: number | undefined,
  counted: number,
): void {
  if (declared !== undefined && declared !== counted) {
    throw refuseReport(
      `contradicts itself: it says ${declared} ${what}, but lists ${counted}. Attach the report as the test run wrote it, whole.`,
    );
  }
}
