import Typography from '@material-ui/core/Typography';
import {
  AnnotationProblem,
  blockingProblems,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { AnnotationLine } from './AnnotationLine';

/** What is wrong with an entity's annotations: what stands in the way of a rollback, with lines to paste, and what is only a hint. */
export function AnnotationProblems(props: {
  organization: { problems: AnnotationProblem[] };
}) {
  const t = useWords();
  const blocking = blockingProblems(props.organization);
  const ignored = props.organization.problems.filter(
    problem => !blocking.includes(problem),
  );
  return (
    <>
      {blocking.length > 0 && (
        <section>
          <Typography variant="h6" component="h3">
            {t('setup.problems.title', { count: blocking.length })}
          </Typography>
          <Typography paragraph>{t('setup.problems.text')}</Typography>
          <ul>
            {blocking.map(problem => (
              <BlockingProblem key={problem.annotation} problem={problem} />
            ))}
          </ul>
        </section>
      )}
      {ignored.length > 0 && (
        <section>
          <Typography variant="subtitle2" component="h3">
            {t('setup.ignored.title', { count: ignored.length })}
          </Typography>
          <ul>
            {ignored.map(({ annotation, message }) => (
              <li key={annotation}>
                <Typography variant="body2">{message}</Typography>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function BlockingProblem(props: { problem: AnnotationProblem }) {
  const t = useWords();
  const { annotation, kind, message } = props.problem;
  return (
    <li>
      <Typography variant="body2">
        <strong>
          {t(kind === 'missing' ? 'setup.missing' : 'setup.malformedWord')}:
        </strong>{' '}
        {message}
      </Typography>
      <AnnotationLine annotation={annotation} />
    </li>
  );
}
