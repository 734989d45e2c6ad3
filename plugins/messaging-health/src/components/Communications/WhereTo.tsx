import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { CatalogPicker } from '../CatalogPicker';
import { CopyButton } from '../CopyButton';
import { MomentField } from '../MomentField';
import { MessageForm } from './messageForm';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    border: 0,
    padding: 0,
    margin: 0,
    minWidth: 0,
  },
  copy: { display: 'flex', alignItems: 'center' },
}));

interface WhereToProps {
  form: MessageForm;
  text: string;
  change: (changes: Partial<MessageForm>) => void;
}

/** Whether the portal sends it, or a person has; and to whom. */
export function WhereTo(props: WhereToProps) {
  const classes = useStyles();
  const t = useWords();
  const legendId = useId();
  const { form, change } = props;
  return (
    <div className={classes.root}>
      <Typography id={legendId} variant="subtitle2" component="h3">
        {t('customer.how')}
      </Typography>
      <RadioGroup
        aria-labelledby={legendId}
        value={form.via}
        onChange={(_, via) =>
          change({ via: via === 'manual' ? via : 'notifications' })
        }
      >
        {(['notifications', 'manual'] as const).map(via => (
          <FormControlLabel
            key={via}
            value={via}
            control={<Radio color="primary" />}
            label={t(`customer.how.${via}`)}
          />
        ))}
      </RadioGroup>
      {form.via === 'manual' ? (
        <ByHand {...props} />
      ) : (
        <CatalogPicker
          label={t('customer.recipients')}
          hint={t('customer.recipientsHint')}
          chosen={form.recipients}
          onChange={recipients => change({ recipients })}
        />
      )}
    </div>
  );
}

/** To be copied, sent elsewhere, and kept here with where and when. */
function ByHand({ form, text, change }: WhereToProps) {
  const classes = useStyles();
  const t = useWords();
  const id = useId();
  return (
    <>
      <Typography variant="body2" component="div" className={classes.copy}>
        {t('customer.copyFirst')}
        <CopyButton
          text={text}
          label={t('action.copyWhat', { what: t('customer.text') })}
        />
      </Typography>
      <TextField
        id={id}
        multiline
        fullWidth
        size="small"
        variant="outlined"
        label={t('customer.places')}
        helperText={t('customer.placesHint')}
        value={form.places}
        onChange={event => change({ places: event.target.value })}
      />
      <MomentField
        label={t('customer.sentAt')}
        value={form.sentAt}
        onChange={sentAt => change({ sentAt })}
      />
    </>
  );
}
