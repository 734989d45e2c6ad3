import { makeStyles } from '@material-ui/core/styles';
import {
  LIMIT_FIELDS,
  LimitField,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { FormProps } from './FormProps';
import { LimitInput } from './LimitInput';

/** So many limits of a trigger are its main ones: they stand first in LIMIT_FIELDS. */
const MAIN = 2;

const useStyles = makeStyles(theme => ({
  limits: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1, 0),
  },
  summary: {
    cursor: 'pointer',
    padding: theme.spacing(0.5, 0),
    color: theme.palette.text.secondary,
    ...theme.typography.body2,
  },
}));

/** The limits of one trigger: the main ones, and the others on demand or where they are filled in. */
export function LimitInputs(props: FormProps & { trigger: TriggerId }) {
  const classes = useStyles();
  const t = useWords();
  const { trigger, question } = props;
  const fields = LIMIT_FIELDS[trigger];
  const others = fields.slice(MAIN);
  const isUsed = others.some(({ key }) => question.limits[`${trigger}.${key}`]);
  const inputs = (some: readonly LimitField[]) => (
    <div className={classes.limits}>
      {some.map(field => (
        <LimitInput key={field.key} {...props} field={field} />
      ))}
    </div>
  );
  return (
    <div
      role="group"
      aria-label={t('whatIf.limitsOf', { trigger: t(`trigger.${trigger}`) })}
    >
      {inputs(fields.slice(0, MAIN))}
      <details open={isUsed || undefined}>
        <summary className={classes.summary}>{t('whatIf.moreLimits')}</summary>
        {inputs(others)}
      </details>
    </div>
  );
}
