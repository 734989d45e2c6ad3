import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  FleetRollback,
  operationExecutePermission,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { isUnderWay } from '../../hooks/useFleetRollbacks';
import { useFormat } from '../../hooks/useFormat';
import { useMay } from '../../hooks/useMay';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

interface FleetActionsProps {
  fleetRollback: FleetRollback;
  onChanged: () => void;
}

/** Go on past what failed, or end it; only while it is under way. */
export function FleetActions(props: FleetActionsProps) {
  const classes = useStyles();
  const t = useWords();
  const may = useMay(operationExecutePermission);
  const [asking, setAsking] = useState<'continue' | 'end'>();
  const { fleetRollback } = props;
  if (!isUnderWay(fleetRollback)) {
    return null;
  }
  const close = () => setAsking(undefined);
  return (
    <>
      <div className={classes.root} role="group">
        {fleetRollback.status === 'stopped' && (
          <Button
            variant="contained"
            color="primary"
            disabled={!may}
            onClick={() => setAsking('continue')}
          >
            {t('fleetRollback.continue')}
          </Button>
        )}
        <Button
          variant="outlined"
          disabled={!may}
          onClick={() => setAsking('end')}
        >
          {t('fleetRollback.end')}
        </Button>
      </div>
      {may === false && (
        <Typography variant="body2">{t('decide.mayNot')}</Typography>
      )}
      {asking === 'continue' && <ContinueDialog {...props} onClose={close} />}
      {asking === 'end' && <EndDialog {...props} onClose={close} />}
    </>
  );
}

function ContinueDialog(props: FleetActionsProps & { onClose: () => void }) {
  const t = useWords();
  const format = useFormat();
  const api = useApi(messagingHealthApiRef);
  const { fleetRollback, onChanged, onClose } = props;
  const troubled = fleetRollback.members.filter(
    ({ state }) => state === 'failed' || state === 'refused',
  );
  return (
    <ActDialog
      title={t('fleetRollback.continueTitle')}
      text={t('fleetRollback.continueText', {
        count: troubled.length,
        organizations: format.list(troubled.map(({ title }) => title)),
      })}
      field={t('fleetRollback.field')}
      submit={t('fleetRollback.continueConfirm')}
      act={async reason => {
        await api.call('continueFleetRollback', {
          fleetRollbackId: fleetRollback.id,
          body: { reason },
        });
        onChanged();
      }}
      onClose={onClose}
    />
  );
}

function EndDialog(props: FleetActionsProps & { onClose: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { fleetRollback, onChanged, onClose } = props;
  const among = (wanted: string) =>
    String(
      fleetRollback.members.filter(({ state }) => state === wanted).length,
    );
  return (
    <ActDialog
      title={t('fleetRollback.endTitle')}
      text={t('fleetRollback.endText', {
        queued: among('queued'),
        running: among('running'),
      })}
      field={t('fleetRollback.field')}
      submit={t('fleetRollback.endConfirm')}
      act={async reason => {
        await api.call('endFleetRollback', {
          fleetRollbackId: fleetRollback.id,
          body: { reason },
        });
        onChanged();
      }}
      onClose={onClose}
    />
  );
}
