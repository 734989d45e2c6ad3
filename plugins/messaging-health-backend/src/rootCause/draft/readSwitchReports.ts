import { switchReportSchema } from '@messaging-health/backstage-plugin-common';
import { Citation, RecordIndex } from './RecordIndex';

const SWITCH = 'operation.switch.';

/** What the switches cost, as their reports say, each with what it stands on. */
export function readSwitchReports(record: RecordIndex) {
  return record.evidence('switch-report').map(({ id, content }) => {
    const report = switchReportSchema.safeParse(content);
    const { operationId } = content;
    const told = record
      .entries('evidence')
      .filter(
        ({ statement, details }) =>
          statement.code.startsWith(SWITCH) &&
          operationId !== undefined &&
          details.operationId === operationId,
      )
      .map(({ sequence }): Citation => ({ entry: sequence }));
    const citations: Citation[] = [...told, { evidence: id }];
    return { report: report.data, citations };
  });
}
