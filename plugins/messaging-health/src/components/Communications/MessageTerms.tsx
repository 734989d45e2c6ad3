import { makeStyles } from '@material-ui/core/styles';
import {
  COMMUNICATION_KINDS,
  communicationKindSchema,
  RECORD_LANGUAGES,
  recordLanguageSchema,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { MomentField } from '../MomentField';
import { MessageForm } from './messageForm';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(2),
  },
  field: { minWidth: 200, flex: '1 1 200px' },
}));

/** Which message, in which language, and what it promises; the text follows each change. */
export function MessageTerms(props: {
  form: MessageForm;
  nextUpdateAt?: string;
  change: (changes: Partial<MessageForm>) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const { form, nextUpdateAt, change } = props;
  return (
    <div className={classes.root}>
      <Choice
        className={classes.field}
        label={t('customer.kind')}
        value={form.kind}
        options={COMMUNICATION_KINDS.map(value => ({
          value,
          label: t(`customer.kind.${value}`),
        }))}
        onChange={kind =>
          change({
            kind: communicationKindSchema.parse(kind),
            nextUpdateAt: undefined,
          })
        }
      />
      <Choice
        className={classes.field}
        label={t('customer.language')}
        value={form.language}
        options={RECORD_LANGUAGES.map(value => ({
          value,
          label: t(`customer.language.${value}`),
        }))}
        onChange={language =>
          change({ language: recordLanguageSchema.parse(language) })
        }
      />
      <MomentField
        className={classes.field}
        label={t('customer.eta')}
        value={form.etaAt}
        onChange={etaAt => change({ etaAt })}
      />
      <MomentField
        className={classes.field}
        label={t('customer.nextUpdate')}
        value={nextUpdateAt}
        onChange={at => change({ nextUpdateAt: at })}
      />
    </div>
  );
}
