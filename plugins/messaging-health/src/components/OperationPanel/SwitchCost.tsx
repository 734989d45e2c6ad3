import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ConversationCandidate,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { SwitchFigures } from '../SwitchFigures';
import { addressesOf } from './addressesOf';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1), overflowWrap: 'anywhere' },
}));

/** What the switch cost the customers, once it is counted. */
export function SwitchCost(props: {
  operation: Pick<Operation, 'switchReport'>;
  candidates: ConversationCandidate[];
}) {
  const classes = useStyles();
  const t = useWords();
  const { switchReport } = props.operation;
  return switchReport ? (
    <section className={classes.root}>
      <Typography variant="subtitle1" component="h4">
        <strong>{t('switch.title')}</strong>
      </Typography>
      <SwitchFigures
        report={switchReport}
        addressOf={addressesOf(props.candidates)}
      />
    </section>
  ) : null;
}
