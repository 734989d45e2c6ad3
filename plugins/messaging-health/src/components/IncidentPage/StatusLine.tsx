import { IncidentStatus } from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { VerdictLine } from '../Verdict';
import { HEALTH_OF_STATUS } from './incidentHeadline';

/** An incident's verdict: its status in its own word, and the sentence. */
export function StatusLine(props: {
  status: IncidentStatus;
  headline: string;
  children?: ReactNode;
}) {
  const t = useWords();
  return (
    <VerdictLine
      health={HEALTH_OF_STATUS[props.status]}
      word={t(`incidentStatus.${props.status}`)}
      headline={props.headline}
    >
      {props.children}
    </VerdictLine>
  );
}
