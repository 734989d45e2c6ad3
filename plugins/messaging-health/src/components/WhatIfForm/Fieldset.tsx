import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PropsWithChildren } from 'react';

const useStyles = makeStyles({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
});

/** Fields that belong together, under one name. */
export function Fieldset(props: PropsWithChildren<{ legend: string }>) {
  const classes = useStyles();
  return (
    <fieldset className={classes.root}>
      <Typography variant="subtitle2" component="legend">
        {props.legend}
      </Typography>
      {props.children}
    </fieldset>
  );
}
