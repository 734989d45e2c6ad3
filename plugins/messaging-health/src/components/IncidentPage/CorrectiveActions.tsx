import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  isActionOpen,
  isIncidentEnded,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { DialogButton } from '../DialogButton';
import { Mark } from '../Mark';
import { ActionDialog } from './ActionDialog';
import { ActionItem } from './ActionItem';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';

const useStyles = makeStyles({
  list: { listStyle: 'none', padding: 0, margin: 0 },
});

/** What is to be done so that it does not happen again. */
export function CorrectiveActions(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { incident, rights, onChanged } = props;
  const { correctiveActions, status } = incident;
  const blocking = correctiveActions.filter(
    action => action.blocksReturn && isActionOpen(action),
  ).length;
  return (
    <Panel
      id="corrective-actions"
      title={t('corrective.title')}
      actions={
        rights.confirm &&
        !isIncidentEnded(status) && (
          <DialogButton label={t('corrective.add')}>
            {close => (
              <ActionDialog
                incident={incident}
                onChanged={onChanged}
                onClose={close}
              />
            )}
          </DialogButton>
        )
      }
    >
      {blocking > 0 && (
        <Typography variant="body2">
          <Mark kind="warning" />{' '}
          {t('corrective.blocking', { count: blocking })}
        </Typography>
      )}
      {correctiveActions.length === 0 && (
        <Typography variant="body2">{t('corrective.none')}</Typography>
      )}
      <ul className={classes.list}>
        {correctiveActions.map(action => (
          <ActionItem key={action.id} {...props} action={action} />
        ))}
      </ul>
    </Panel>
  );
}
