import { makeStyles } from '@material-ui/core/styles';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { LiveData } from '../../hooks/useLiveData';
import { useWords } from '../../hooks/useWords';
import { CustomerSide } from '../CustomerSide';
import { DialogButton } from '../DialogButton';
import { Clocks } from './Clocks';
import { Closing } from './Closing';
import { CorrectiveActions } from './CorrectiveActions';
import { EraseDialog } from './EraseDialog';
import { Facts, Times } from './Facts';
import { GoLive } from './GoLive';
import { Hypotheses } from './Hypotheses';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';
import { Roles } from './Roles';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
}));

/** All of an incident but its timeline: what is owed, by whom, what is known, what proves it. */
export function RecordSide(props: PanelProps & { live: LiveData<Incident> }) {
  const classes = useStyles();
  const t = useWords();
  const { live, ...panel } = props;
  const { incident, rights, onChanged } = panel;
  return (
    <div className={classes.root}>
      <Clocks incident={incident} />
      <Panel id="facts" title={t('incident.facts')}>
        <Facts incident={incident} />
      </Panel>
      <Panel id="times" title={t('incident.times')}>
        <Times incident={incident} />
      </Panel>
      <Roles {...panel} />
      <CustomerSide incident={incident} live={live} />
      <Hypotheses {...panel} />
      <CorrectiveActions {...panel} />
      <GoLive {...panel} />
      <Closing {...panel} />
      {rights.administer && (
        <div>
          <DialogButton variant="text" label={t('erase.open')}>
            {close => (
              <EraseDialog
                incident={incident}
                onChanged={onChanged}
                onClose={close}
              />
            )}
          </DialogButton>
        </div>
      )}
    </div>
  );
}
