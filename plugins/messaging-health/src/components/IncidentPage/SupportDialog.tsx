import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  Hypothesis,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useFormat } from '../../hooks/useFormat';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { Choice, Option } from '../Choice';

const ENTRY = 'entry:';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** All that can speak for or against: items of evidence, then entries of the timeline, the newest first. */
function useSupports({ evidence, timeline }: Incident): Option[] {
  const t = useWords();
  const format = useFormat();
  const statement = useStatement();
  return [
    ...evidence.map(({ id, kind, collectedAt }) => ({
      value: id,
      label: `${t(`evidence.${kind}`)} · ${format.utc(
        Date.parse(collectedAt),
      )}`,
    })),
    ...timeline
      .filter(({ erased }) => !erased)
      .map(entry => ({
        value: `${ENTRY}${entry.sequence}`,
        label: `#${entry.sequence} ${statement(entry.statement)}`,
      }))
      .reverse(),
  ];
}

/** Names something of the record that speaks for a hypothesis, or against it. */
export function SupportDialog(props: {
  incident: Incident;
  hypothesis: Hypothesis;
  text: string;
  onChanged: () => void;
  onClose: () => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [stance, setStance] = useState<'for' | 'against'>('for');
  const [what, setWhat] = useState('');
  const { incident, hypothesis } = props;
  return (
    <ActDialog
      title={t('hypothesis.supportTitle')}
      text={props.text}
      decided={what !== ''}
      submit={t('record.save')}
      act={() =>
        api.call('addHypothesisEvidence', {
          number: incident.number,
          hypothesisId: hypothesis.id,
          body: what.startsWith(ENTRY)
            ? { stance, entry: Number(what.slice(ENTRY.length)) }
            : { stance, evidenceId: what },
        })
      }
      onSettled={props.onChanged}
      onClose={props.onClose}
    >
      <div className={classes.fields}>
        <Choice
          label={t('hypothesis.what')}
          any={t('hypothesis.choose')}
          value={what}
          options={useSupports(incident)}
          onChange={setWhat}
        />
        <Choice
          label={t('hypothesis.stance')}
          value={stance}
          options={[
            { value: 'for', label: t('hypothesis.for') },
            { value: 'against', label: t('hypothesis.against') },
          ]}
          onChange={value => setStance(value === 'against' ? 'against' : 'for')}
        />
      </div>
    </ActDialog>
  );
}
