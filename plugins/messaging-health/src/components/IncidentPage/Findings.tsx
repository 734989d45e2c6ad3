import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import BrokenIcon from '@material-ui/icons/LinkOff';
import { ChainFinding } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { EntryLink } from './EntryLink';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(3) },
}));

/** All that does not fit in a record, each with the place where it can be seen. */
export function Findings(props: { findings: ChainFinding[] }) {
  const classes = useStyles();
  const t = useWords();
  return (
    <div role="alert">
      <Typography color="error">
        <BrokenIcon fontSize="small" aria-hidden /> {t('proof.broken')}
      </Typography>
      <ul className={classes.list}>
        {props.findings.map(({ problem, sequence, id }) => (
          <Typography
            key={`${problem} ${sequence} ${id ?? ''}`}
            variant="body2"
            component="li"
          >
            {t(`chain.${problem}`, { sequence: String(sequence) })}
            {id && ` (${id})`}{' '}
            {sequence > 0 && <EntryLink sequence={sequence} />}
          </Typography>
        ))}
      </ul>
    </div>
  );
}
