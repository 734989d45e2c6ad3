import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  TRIGGER_IDS,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { Fieldset } from './Fieldset';
import { FormProps } from './FormProps';
import { LimitInputs } from './LimitInputs';

const useStyles = makeStyles(theme => ({
  trigger: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0),
  },
}));

/** Which triggers are judged anew, and what is changed of their limits. */
export function TriggerFields(props: FormProps) {
  const classes = useStyles();
  const t = useWords();
  const { question, problems, change } = props;
  const toggle = (trigger: TriggerId, chosen: boolean) =>
    change({
      triggers: TRIGGER_IDS.filter(each =>
        each === trigger ? chosen : question.triggers.includes(each),
      ),
    });
  return (
    <Fieldset legend={t('whatIf.triggers')}>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {t('whatIf.limitsMean')}
      </Typography>
      {TRIGGER_IDS.map(trigger => (
        <div key={trigger} className={classes.trigger}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={question.triggers.includes(trigger)}
                onChange={event => toggle(trigger, event.target.checked)}
              />
            }
            label={t(`trigger.${trigger}`)}
          />
          {question.triggers.includes(trigger) && (
            <LimitInputs {...props} trigger={trigger} />
          )}
        </div>
      ))}
      {problems?.triggers && (
        <FormHelperText error>{t('whatIf.triggers.none')}</FormHelperText>
      )}
    </Fieldset>
  );
}
