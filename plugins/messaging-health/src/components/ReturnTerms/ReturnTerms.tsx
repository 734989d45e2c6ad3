import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { RollForwardTerms } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';

const useStyles = makeStyles(theme => ({
  list: {
    paddingLeft: theme.spacing(2),
    margin: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
}));

/** The three preconditions of a return, as they were brought: the reviewed correction, the smoke tests, the window. */
export function ReturnTerms(props: { terms: RollForwardTerms }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { correction, smoke, window } = props.terms;
  return (
    <ul className={classes.list}>
      <Typography variant="body2" component="li">
        <strong>{t('terms.correction')}:</strong>{' '}
        <Link to={correction.url}>{correction.url}</Link>,{' '}
        {t('terms.people', {
          author: personName(correction.author),
          reviewer: personName(correction.reviewer),
        })}
      </Typography>
      <Typography variant="body2" component="li">
        <strong>{t('terms.smoke')}:</strong>{' '}
        {t('terms.smokeFigures', {
          passed: format.integer(smoke.passed),
          total: format.integer(smoke.total),
          skipped: format.integer(smoke.skipped),
          file: smoke.fileName,
        })}
      </Typography>
      <Typography variant="body2" component="li">
        <strong>{t('terms.window')}:</strong>{' '}
        {t('terms.windowSpan', {
          from: format.utc(Date.parse(window.from)),
          until: format.utc(Date.parse(window.until)),
        })}
      </Typography>
    </ul>
  );
}
