import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  Evidence,
  Hypothesis,
  HypothesisEvidence,
} from '@messaging-health/backstage-plugin-common';
import { useLocation } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { EntryLink } from './EntryLink';
import { evidenceAnchor } from './evidenceAnchor';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
}));

/** What speaks for a hypothesis and what against it; each can be looked at. */
export function SupportList(props: {
  hypothesis: Hypothesis;
  evidence: Evidence[];
}) {
  const classes = useStyles();
  const t = useWords();
  const { hypothesis, evidence } = props;
  if (hypothesis.evidence.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list}>
      {hypothesis.evidence.map(support => (
        <Typography
          key={`${support.stance} ${support.evidenceId ?? support.entry}`}
          variant="body2"
          component="li"
        >
          {t(`hypothesis.${support.stance}`)}:{' '}
          <Support support={support} evidence={evidence} /> ·{' '}
          <ActorName actor={support.by} />
        </Typography>
      ))}
    </ul>
  );
}

function Support(props: { support: HypothesisEvidence; evidence: Evidence[] }) {
  const t = useWords();
  const { pathname, search } = useLocation();
  const { evidenceId, entry } = props.support;
  if (entry !== undefined) {
    return <EntryLink sequence={entry} />;
  }
  const item = props.evidence.find(({ id }) => id === evidenceId);
  return (
    <Link to={`${pathname}${search}#${evidenceAnchor(evidenceId ?? '')}`}>
      {item ? t(`evidence.${item.kind}`) : evidenceId}
    </Link>
  );
}
