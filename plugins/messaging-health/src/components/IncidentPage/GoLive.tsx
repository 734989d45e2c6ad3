import Typography from '@material-ui/core/Typography';
import { isIncidentEnded } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { DialogButton } from '../DialogButton';
import { TimeStamp } from '../TimeStamp';
import { TimeUntil } from '../TimeUntil';
import { GoLiveDialog } from './GoLiveDialog';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';

/** When v2 is planned to return. */
export function GoLive(props: PanelProps) {
  const t = useWords();
  const { incident, rights, onChanged } = props;
  const { plannedGoLiveAt } = incident;
  const label = t(plannedGoLiveAt ? 'record.change' : 'goLive.plan');
  return (
    <Panel
      id="go-live"
      title={t('goLive.title')}
      actions={
        rights.confirm &&
        !isIncidentEnded(incident.status) && (
          <DialogButton
            variant="text"
            label={label}
            describes={`${label} ${t('goLive.planTitle')}`}
          >
            {close => (
              <GoLiveDialog
                incident={incident}
                onChanged={onChanged}
                onClose={close}
              />
            )}
          </DialogButton>
        )
      }
    >
      <Typography variant="body2" component="div">
        {plannedGoLiveAt ? (
          <>
            <TimeStamp at={plannedGoLiveAt} show="utc" /> ·{' '}
            <TimeUntil at={plannedGoLiveAt} />
          </>
        ) : (
          t('goLive.none')
        )}
      </Typography>
    </Panel>
  );
}
