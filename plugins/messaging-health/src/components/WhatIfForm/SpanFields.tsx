import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Span, SPANS } from '../../whatIf';
import { Choice } from '../Choice';
import { FormProps } from './FormProps';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
  field: { minWidth: 200, flex: '0 1 240px' },
}));

/** Which time is judged anew. */
export function SpanFields(props: FormProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { question, problems, change } = props;
  const { span, from, to } = question;
  // Another span is another question: what was asked about last holds no longer.
  const choose = (value: string) => {
    const chosen = SPANS.find(each => each === value) ?? '48h';
    change(
      chosen === 'custom'
        ? { span: chosen }
        : { span: chosen, from: undefined, to: undefined },
    );
  };
  return (
    <div className={classes.root}>
      <Choice
        className={classes.field}
        label={t('whatIf.span')}
        value={span}
        options={SPANS.map((value: Span) => ({
          value,
          label: t(`whatIf.span.${value}`),
        }))}
        onChange={choose}
      />
      {span === 'custom' && (
        <>
          <Moment
            label={t('whatIf.from')}
            value={from}
            problem={problems?.span}
            onChange={value => change({ from: value })}
          />
          <Moment
            label={t('whatIf.to')}
            value={to}
            problem={problems?.span}
            onChange={value => change({ to: value })}
          />
        </>
      )}
      {span !== 'custom' && from && to && (
        <Typography variant="body2" color="textSecondary">
          {t('whatIf.spanFixed', {
            from: format.local(Date.parse(from)),
            to: format.local(Date.parse(to)),
          })}
        </Typography>
      )}
    </div>
  );
}

/** An instant as `<input type="datetime-local">` wants it: on the reader's own clock. */
function toLocalInput(instant: string | undefined): string {
  if (!instant) {
    return '';
  }
  const date = new Date(instant);
  const onTheWall = date.getTime() - date.getTimezoneOffset() * 60_000;
  return new Date(onTheWall).toISOString().slice(0, 16);
}

function fromLocalInput(text: string): string | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

function Moment(props: {
  label: string;
  value?: string;
  problem?: 'incomplete' | 'reversed' | 'too-long';
  onChange: (value: string | undefined) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const id = useId();
  const { label, value, problem, onChange } = props;
  return (
    <TextField
      id={id}
      type="datetime-local"
      size="small"
      variant="outlined"
      className={classes.field}
      label={label}
      value={toLocalInput(value)}
      error={problem !== undefined}
      helperText={problem && t(`whatIf.span.${problem}`)}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(fromLocalInput(event.target.value))}
    />
  );
}
