import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useRcaVersions } from '../../hooks/useRcaVersions';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { ERASABLES, Erasable, useErasables } from './useErasables';

const useStyles = makeStyles(theme => ({
  list: {
    maxHeight: '40vh',
    overflowY: 'auto',
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0, 1),
    border: `1px solid ${theme.palette.divider}`,
  },
  item: { display: 'flex', marginRight: 0, overflowWrap: 'anywhere' },
}));

/** The body of the request: what was chosen, list by list. */
function chosenOf(erasables: Erasable[], chosen: ReadonlySet<string>) {
  const ids = (of: Erasable['of']) =>
    erasables
      .filter(each => each.of === of && chosen.has(each.key))
      .map(({ id }) => id);
  return {
    entries: ids('entries').map(Number),
    evidence: ids('evidence'),
    attachments: ids('attachments'),
    communications: ids('communications'),
    rcaVersions: ids('rcaVersions').map(Number),
  };
}

/** Erases contents for good; says so before, and asks why. */
export function EraseDialog(props: {
  incident: Incident;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { incident } = props;
  const analysis = useRcaVersions(incident);
  const erasables = useErasables(incident, analysis.data?.versions ?? []);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) {
      next.add(key);
    }
    setChosen(next);
  };
  return (
    <ActDialog
      title={t('erase.title', { number: incident.number })}
      text={t('erase.text')}
      field={t('record.why')}
      decided={chosen.size > 0}
      submit={t('erase.submit', { count: chosen.size })}
      act={reason =>
        api.call('eraseContents', {
          number: incident.number,
          body: { ...chosenOf(erasables, chosen), reason },
        })
      }
      onSettled={props.onChanged}
      onClose={props.onClose}
    >
      {analysis.error && (
        <Typography role="alert" color="error">
          {t('erase.noVersions', { cause: causeOf(analysis.error) })}
        </Typography>
      )}
      <Choices erasables={erasables} chosen={chosen} onToggle={toggle} />
    </ActDialog>
  );
}

/** What can be erased, by its kind, each to be chosen. */
function Choices(props: {
  erasables: Erasable[];
  chosen: ReadonlySet<string>;
  onToggle: (key: string) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const { erasables, chosen, onToggle } = props;
  return (
    <>
      {erasables.length === 0 && <Typography>{t('erase.nothing')}</Typography>}
      <div className={classes.list}>
        {ERASABLES.map(of => (
          <div key={of} role="group" aria-label={t(`erase.${of}`)}>
            {erasables
              .filter(each => each.of === of)
              .map(({ key, label }) => (
                <FormControlLabel
                  key={key}
                  className={classes.item}
                  control={
                    <Checkbox
                      size="small"
                      color="primary"
                      checked={chosen.has(key)}
                      onChange={() => onToggle(key)}
                    />
                  }
                  label={label}
                />
              ))}
          </div>
        ))}
      </div>
    </>
  );
}
