import DraftIcon from '@material-ui/icons/CreateOutlined';
import FinalIcon from '@material-ui/icons/DoneAll';
import PreliminaryIcon from '@material-ui/icons/Done';
import { makeStyles } from '@material-ui/core/styles';
import { RcaStage } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';

const ICONS = {
  draft: DraftIcon,
  preliminary: PreliminaryIcon,
  final: FinalIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 600,
  },
}));

/** How far an analysis is, by icon and word. */
export function RcaStageWord(props: { stage: RcaStage }) {
  const classes = useStyles();
  const t = useWords();
  const Icon = ICONS[props.stage];
  return (
    <span className={classes.root}>
      <Icon fontSize="inherit" aria-hidden />
      {t(`rca.stage.${props.stage}`)}
    </span>
  );
}
