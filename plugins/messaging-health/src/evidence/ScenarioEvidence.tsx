import Typography from '@material-ui/core/Typography';
import { Evidence } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useFormat } from '../hooks/useFormat';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  scenario: z.string(),
  round: z.number(),
  holds: z.boolean(),
});

/** What came of a scenario that invented people played. */
export function ScenarioEvidence(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          {content.holds ? '✔' : '✘'}{' '}
          {t('evidence.scenarioOutcome', {
            scenario: content.scenario,
            round: format.integer(content.round),
            outcome: t(
              content.holds
                ? 'evidence.scenarioHolds'
                : 'evidence.scenarioFails',
            ),
          })}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
