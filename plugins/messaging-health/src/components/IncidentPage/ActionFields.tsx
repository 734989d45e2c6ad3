import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../hooks/useWords';
import { CatalogPicker } from '../CatalogPicker';
import { ActionDraft } from './ActionDraft';
import { LinkField } from './LinkField';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
}));

/** The fields of a corrective action. */
export function ActionFields(props: {
  draft: ActionDraft;
  onChange: (draft: ActionDraft) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const id = useId();
  const { draft, onChange } = props;
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (changes: Partial<ActionDraft>) =>
    onChange({ ...draft, ...changes });
  return (
    <div className={classes.root}>
      <TextField
        id={`${id}-title`}
        fullWidth
        required
        size="small"
        variant="outlined"
        label={t('corrective.what')}
        value={draft.title}
        inputProps={{ maxLength: 300 }}
        inputRef={first}
        onChange={event => change({ title: event.target.value })}
      />
      <CatalogPicker
        label={t('corrective.owner')}
        chosen={draft.owner ? [draft.owner] : []}
        onChange={chosen => change({ owner: chosen.at(-1) })}
      />
      <TextField
        id={`${id}-due`}
        type="date"
        required
        size="small"
        variant="outlined"
        label={t('corrective.due')}
        value={draft.dueOn}
        InputLabelProps={{ shrink: true }}
        onChange={event => change({ dueOn: event.target.value })}
      />
      <LinkField
        label={t('corrective.link')}
        value={draft.link}
        onChange={link => change({ link })}
      />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={draft.blocksReturn}
            onChange={event => change({ blocksReturn: event.target.checked })}
          />
        }
        label={t('corrective.blocksReturn')}
      />
    </div>
  );
}
