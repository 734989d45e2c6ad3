import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    scrollMarginTop: theme.spacing(8),
    '&:focus': { outline: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(0.5),
  },
}));

/** One part of the page, with an address of its own. */
export function Panel(props: {
  /** Its anchor in the address. */
  id: string;
  title: string;
  /** What can be done, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const titleId = `${props.id}-title`;
  return (
    <section
      id={props.id}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={classes.root}
    >
      <div className={classes.head}>
        <Typography variant="h6" component="h3" id={titleId}>
          {props.title}
        </Typography>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
