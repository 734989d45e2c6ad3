import Typography from '@material-ui/core/Typography';
import { AnnotationProblem } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { AnnotationLine } from './AnnotationLine';

/** What is wrong with an entity's annotations: by name, with a line to paste. */
export function AnnotationProblems(props: { problems: AnnotationProblem[] }) {
  const t = useWords();
  const { problems } = props;
  if (problems.length === 0) {
    return null;
  }
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('setup.problems.title', { count: problems.length })}
      </Typography>
      <Typography paragraph>{t('setup.problems.text')}</Typography>
      <ul>
        {problems.map(({ annotation, kind, message }) => (
          <li key={annotation}>
            <Typography variant="body2">
              <strong>
                {t(
                  kind === 'missing' ? 'setup.missing' : 'setup.malformedWord',
                )}
                :
              </strong>{' '}
              {message}
            </Typography>
            <AnnotationLine annotation={annotation} />
          </li>
        ))}
      </ul>
    </section>
  );
}
