import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { HypothesisActions } from './HypothesisActions';
import { PanelProps } from './PanelProps';
import { SupportList } from './SupportList';

const MARKS = { open: '?', confirmed: '✔', refuted: '✘' };

const useStyles = makeStyles(theme => ({
  root: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** One hypothesis. */
export function HypothesisItem(
  props: PanelProps & { hypothesis: Hypothesis; isOffered: boolean },
) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { hypothesis, incident } = props;
  const text = hypothesis.statement
    ? statement(hypothesis.statement)
    : hypothesis.text;
  return (
    <li className={classes.root}>
      <Typography variant="body2">
        <span aria-hidden>{MARKS[hypothesis.status]}</span>{' '}
        <strong>{t(`hypothesisStatus.${hypothesis.status}`)}</strong> · {text}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        <ActorName actor={hypothesis.author} />,{' '}
        <TimeStamp at={hypothesis.at} />
      </Typography>
      {hypothesis.decidedBy && hypothesis.reason && (
        <Typography variant="body2">
          <ActorName actor={hypothesis.decidedBy} />: {hypothesis.reason}{' '}
          {hypothesis.decidedAt && <TimeStamp at={hypothesis.decidedAt} />}
        </Typography>
      )}
      <SupportList hypothesis={hypothesis} evidence={incident.evidence} />
      {props.isOffered && (
        <div className={classes.actions}>
          <HypothesisActions {...props} text={text} />
        </div>
      )}
    </li>
  );
}
