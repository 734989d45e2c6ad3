import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    gap: theme.spacing(0.25, 1.5),
    margin: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
    ...theme.typography.caption,
  },
  term: { color: theme.palette.text.secondary },
  value: { margin: 0, whiteSpace: 'pre-wrap' },
}));

/** What stands behind an entry, under the names that it was recorded with. */
export function EntryFigures(props: { details: Record<string, unknown> }) {
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {Object.entries(props.details).map(([name, value]) => (
        <Fragment key={name}>
          <dt className={classes.term}>{name}</dt>
          <dd className={classes.value}>
            {typeof value === 'object'
              ? JSON.stringify(value, null, 2)
              : String(value)}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
