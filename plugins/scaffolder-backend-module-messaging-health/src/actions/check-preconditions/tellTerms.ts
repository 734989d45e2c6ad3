import { LoggerService } from '@backstage/backend-plugin-api';
import { Operation } from '@messaging-health/backstage-plugin-common';

/** Says what a roll-forward stands on: the form's words, unless one that was begun with others was joined. */
export function tellTerms(
  { id, terms }: Pick<Operation, 'id' | 'terms'>,
  logger: LoggerService,
): void {
  if (!terms) {
    return;
  }
  const { correction, smoke, window } = terms;
  logger.info(
    [
      `Operation ${id} stands on:`,
      `Correction ${correction.url} by ${correction.author}, reviewed by ${correction.reviewer}`,
      `Smoke report ${smoke.fileName}: ${smoke.passed} of ${smoke.total} passed, ${smoke.failed} failed, ${smoke.skipped} skipped`,
      `Deployment window from ${window.from} until ${window.until}`,
    ].join('\n'),
  );
}
