import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  sourceQuestionSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { ResponsiveTable } from '../components/ResponsiveTable';
import { useFormat } from '../hooks/useFormat';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';
import { SourceQuestion } from './SourceQuestion';

const itemSchema = z.object({
  at: z.iso.datetime().optional().catch(undefined),
  text: z.string(),
  facts: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

const contentSchema = sourceQuestionSchema.extend({
  source: z.string().nullish(),
  about: z.enum(['webhook', 'identity', 'stage-move']).optional(),
  moment: z.string(),
  total: z.number(),
  isLowerBound: z.boolean().optional(),
  items: z.array(itemSchema),
});

/** What a source gave: lines or states, newest first, and what it could not give. */
export function CollectedEvidence(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  if (!content) {
    return <RawEvidence evidence={evidence} />;
  }
  const { source, about, items, total, isLowerBound } = content;
  const shown = t(isLowerBound ? 'evidence.shownAtLeast' : 'evidence.shownOf', {
    shown: format.integer(items.length),
    total: format.integer(total),
  });
  const rows = items.map((item, index) => ({ ...item, key: String(index) }));
  return (
    <>
      <Typography variant="body2">
        {[
          source,
          about && t(`evidence.about.${about}`),
          sayMoment(content.moment, t),
          shown,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <SourceQuestion asked={content} />
      {rows.length === 0 ? (
        <Typography variant="body2">{t('evidence.nothingFound')}</Typography>
      ) : (
        <details open={rows.length <= 5}>
          <summary>{t('evidence.items', { count: rows.length })}</summary>
          <ResponsiveTable
            label={t(`evidence.${evidence.kind}`)}
            rows={rows}
            keyOf={({ key }) => key}
            columns={[
              {
                title: t('evidence.when'),
                render: ({ at }) => (at ? format.utc(Date.parse(at)) : ''),
              },
              { title: t('evidence.what'), render: ({ text }) => text },
              {
                title: t('evidence.facts'),
                render: ({ facts }) =>
                  Object.entries(facts ?? {})
                    .map(([name, value]) => `${name}: ${String(value)}`)
                    .join(', '),
              },
            ]}
          />
        </details>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}

/** Moments at which sources are asked; one that this version does not know keeps its name. */
function sayMoment(moment: string, t: ReturnType<typeof useWords>): string {
  const known = z
    .enum(['detection', 'decision', 'restoration'])
    .safeParse(moment).data;
  return known ? t(`evidence.moment.${known}`) : moment;
}
