import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RehearsalFinding } from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(0.5, 0),
  },
}));

/** What single looks of a rehearsal found. */
export function Findings(props: { findings: RehearsalFinding[] }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  return (
    <ul className={classes.list}>
      {props.findings.map(finding => (
        <Typography
          key={`${finding.check} ${finding.statement.text}`}
          variant="body2"
          component="li"
        >
          {finding.ready ? '✔' : '✘'}{' '}
          <strong>
            {t(finding.ready ? 'rehearsal.fine' : 'rehearsal.bad')}
          </strong>
          . {statement(finding.statement)}
        </Typography>
      ))}
    </ul>
  );
}
