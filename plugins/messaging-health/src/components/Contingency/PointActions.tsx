import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  ContingencyPoint,
  FunctionalPoint,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0.5, 0) },
}));

interface PointActionsProps {
  point: FunctionalPoint;
  state: ContingencyPoint['state'];
  incident: string;
  organization: { id: string; title: string };
  mayConfirm: boolean;
  onChanged: () => void;
}

/** Sign a point that only people can know, or take the word back. */
export function PointActions(props: PointActionsProps) {
  const classes = useStyles();
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const { point, state, mayConfirm } = props;
  const isSigned = state === 'holds';
  const about = { point: t(`point.${point}`) };
  return (
    <>
      <Button
        className={classes.root}
        size="small"
        variant="outlined"
        disabled={!mayConfirm}
        aria-label={t(
          isSigned ? 'contingency.withdrawLabel' : 'contingency.signLabel',
          about,
        )}
        onClick={() => setAsking(true)}
      >
        {t(isSigned ? 'contingency.withdraw' : 'contingency.sign')}
      </Button>
      {asking && <PointDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function PointDialog(props: PointActionsProps & { onClose: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { point, state, incident, organization, onChanged, onClose } = props;
  const target = { organizationId: organization.id, point };
  const names = {
    organization: organization.title,
    point: t(`point.${point}`),
  };
  return state === 'holds' ? (
    <ActDialog
      title={t('contingency.withdrawTitle', names)}
      text={t('contingency.withdrawText', { incident })}
      field={t('contingency.withdrawField')}
      submit={t('contingency.withdrawConfirm')}
      act={async reason => {
        await api.call('withdrawContingencyPoint', {
          ...target,
          body: { reason },
        });
        onChanged();
      }}
      onClose={onClose}
    />
  ) : (
    <ActDialog
      title={t('contingency.signTitle', names)}
      text={t('contingency.signText', { incident })}
      field={t('contingency.signField')}
      submit={t('contingency.signConfirm')}
      act={async note => {
        await api.call('signContingencyPoint', { ...target, body: { note } });
        onChanged();
      }}
      onClose={onClose}
    />
  );
}
