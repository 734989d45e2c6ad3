import {
  Evidence,
  switchReportSchema,
} from '@messaging-health/backstage-plugin-common';
import { SwitchFigures } from '../components/SwitchFigures';
import { RawEvidence } from './RawEvidence';

/** What a switch cost the customers. */
export function SwitchEvidence(props: { evidence: Evidence }) {
  const { evidence } = props;
  const report = switchReportSchema.safeParse(evidence.content).data;
  return (
    <>
      {report && <SwitchFigures report={report} />}
      <RawEvidence evidence={evidence} />
    </>
  );
}
