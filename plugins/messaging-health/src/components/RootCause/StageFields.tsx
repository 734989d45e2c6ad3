import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Incident,
  RECORD_LANGUAGES,
  rcaStageSchema,
  recordLanguageSchema,
} from '@messaging-health/backstage-plugin-common';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { RcaForm, stagesOpen } from './rcaForm';

const useStyles = makeStyles(theme => ({
  stage: { marginBottom: theme.spacing(0.5), alignItems: 'flex-start' },
}));

/** How far the version is, with what each stage means, and its language. */
export function StageFields(props: {
  incident: Incident;
  form: RcaForm;
  change: (changes: Partial<RcaForm>) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const legendId = useId();
  const { incident, form, change } = props;
  return (
    <div>
      <Typography id={legendId} variant="subtitle2" component="h3">
        {t('rca.stage')}
      </Typography>
      <RadioGroup
        aria-labelledby={legendId}
        value={form.stage}
        onChange={(_, stage) => change({ stage: rcaStageSchema.parse(stage) })}
      >
        {stagesOpen(incident).map(stage => (
          <FormControlLabel
            key={stage}
            value={stage}
            className={classes.stage}
            control={<Radio color="primary" size="small" />}
            label={
              <>
                <strong>{t(`rca.stage.${stage}`)}</strong>:{' '}
                {t(`rca.stageMeans.${stage}`)}
              </>
            }
          />
        ))}
      </RadioGroup>
      <Choice
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
    </div>
  );
}
