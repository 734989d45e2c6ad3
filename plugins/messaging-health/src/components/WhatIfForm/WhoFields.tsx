import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { WHO } from '../../whatIf';
import { OrganizationPicker } from '../OrganizationPicker';
import { Fieldset } from './Fieldset';
import { FormProps } from './FormProps';

/** Chips of more would fill the screen; a name filter takes more. */
const MOST_CHOSEN = 50;

const useStyles = makeStyles({
  field: { maxWidth: 600, width: '100%' },
});

/** Whose figures are judged anew. */
export function WhoFields(props: FormProps) {
  const classes = useStyles();
  const t = useWords();
  const errorId = useId();
  const matchId = useId();
  const { question, problems, change } = props;
  const { who, match, organizationIds } = question;
  return (
    <Fieldset legend={t('whatIf.who')}>
      <RadioGroup
        row
        value={who}
        aria-label={t('whatIf.who')}
        onChange={event =>
          change({ who: WHO.find(each => each === event.target.value) })
        }
      >
        {WHO.map(value => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" color="primary" />}
            label={t(`whatIf.who.${value}`)}
          />
        ))}
      </RadioGroup>
      {who === 'chosen' && (
        <OrganizationPicker
          className={classes.field}
          label={t('whatIf.organizations')}
          most={MOST_CHOSEN}
          chosen={organizationIds}
          onChange={ids => change({ organizationIds: ids })}
        />
      )}
      {who === 'match' && (
        <TextField
          id={matchId}
          className={classes.field}
          size="small"
          variant="outlined"
          label={t('whatIf.match')}
          value={match}
          error={problems?.who !== undefined}
          inputProps={{ maxLength: 200, 'aria-describedby': errorId }}
          onChange={event => change({ match: event.target.value })}
        />
      )}
      {problems?.who && (
        <FormHelperText error id={errorId}>
          {t('whatIf.who.nobody')}
        </FormHelperText>
      )}
    </Fieldset>
  );
}
