import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BackstageTheme } from '@backstage/theme';
import { OverallHealth } from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { HealthPill } from '../HealthPill';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    borderLeft: '6px solid',
    padding: theme.spacing(1, 2),
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  breached: { borderColor: theme.palette.status.error },
  'at-risk': { borderColor: theme.palette.status.warning },
  healthy: { borderColor: theme.palette.status.ok },
  unknown: {
    borderLeftStyle: 'dashed',
    borderColor: theme.palette.text.primary,
  },
  sentence: { margin: theme.spacing(1, 0, 0.5) },
}));

/** The verdict of a screen: the word, then the sentence. Read aloud when it changes. */
export function VerdictLine(props: {
  health: OverallHealth;
  headline: string;
  /** Said in place of the word of health. */
  word?: string;
  children?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <section className={`${classes.root} ${classes[props.health]}`}>
      <div role="status">
        <HealthPill health={props.health}>{props.word}</HealthPill>
      </div>
      <Typography variant="h5" component="h2" className={classes.sentence}>
        {props.headline}
      </Typography>
      {props.children}
    </section>
  );
}
