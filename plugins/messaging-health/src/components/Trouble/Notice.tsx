import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: 720,
    padding: theme.spacing(4, 2),
    display: 'flex',
    gap: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  text: { minWidth: 0 },
}));

/** What stands in the place of a screen that has nothing to show. */
export function Notice(props: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  urgent?: boolean;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root} role={props.urgent ? 'alert' : 'status'}>
      {props.icon}
      <div className={classes.text}>
        <Typography variant="h5" component="h2" gutterBottom>
          {props.title}
        </Typography>
        {props.children}
      </div>
    </div>
  );
}
