import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Operation, waitsFor } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { AbortButton } from './AbortButton';
import { ApproveButton } from './ApproveButton';
import { DecisionProps } from './DecisionProps';
import { PauseButton } from './PauseButton';
import { ResumeButton } from './ResumeButton';
import { WaiveButton } from './WaiveButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

/** Whether a pause would find something at work that can still be stopped. */
function canPause({ status, abort, pause }: Operation): boolean {
  return status === 'running' && !abort && !pause;
}

/** What may be decided about an unfinished operation, as it stands now. */
export function OperationActions(props: DecisionProps) {
  const classes = useStyles();
  const t = useWords();
  const { operation, mayOperate } = props;
  const { status } = operation;
  const waiting = waitsFor(operation);
  return (
    <>
      <div className={classes.root} role="group" aria-label={t('decide.group')}>
        {waiting === 'approval' && <ApproveButton {...props} />}
        {(status === 'failed' || status === 'paused') && (
          <ResumeButton {...props} />
        )}
        {waiting === 'sign-offs' && <WaiveButton {...props} />}
        {canPause(operation) && <PauseButton {...props} />}
        <AbortButton {...props} />
      </div>
      {!mayOperate && (
        <Typography variant="body2">{t('decide.mayNot')}</Typography>
      )}
    </>
  );
}
