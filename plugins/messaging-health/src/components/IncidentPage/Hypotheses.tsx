import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { isIncidentEnded } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DialogButton } from '../DialogButton';
import { HypothesisItem } from './HypothesisItem';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';

const useStyles = makeStyles({
  list: { listStyle: 'none', padding: 0, margin: 0 },
});

/** Guesses at the cause, what speaks for and against each, and what became of it. */
export function Hypotheses(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { incident } = props;
  const isOffered = props.rights.confirm && !isIncidentEnded(incident.status);
  return (
    <Panel
      id="hypotheses"
      title={t('incident.hypotheses')}
      actions={isOffered && <AddHypothesis {...props} />}
    >
      {incident.hypotheses.length === 0 && (
        <Typography variant="body2">{t('incident.noHypotheses')}</Typography>
      )}
      <ul className={classes.list}>
        {incident.hypotheses.map(hypothesis => (
          <HypothesisItem
            key={hypothesis.id}
            {...props}
            hypothesis={hypothesis}
            isOffered={isOffered}
          />
        ))}
      </ul>
    </Panel>
  );
}

function AddHypothesis(props: PanelProps) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number } = props.incident;
  return (
    <DialogButton label={t('hypothesis.add')}>
      {close => (
        <ActDialog
          title={t('hypothesis.addTitle')}
          text={t('hypothesis.addText')}
          field={t('hypothesis.field')}
          submit={t('hypothesis.addSubmit')}
          act={text => api.call('addHypothesis', { number, body: { text } })}
          onSettled={props.onChanged}
          onClose={close}
        />
      )}
    </DialogButton>
  );
}
