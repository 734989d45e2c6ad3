import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Span, SPANS } from '../../whatIf';
import { Choice } from '../Choice';
import { MomentField } from '../MomentField';
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
  const problem = problems?.span && t(`whatIf.span.${problems.span}`);
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
          <MomentField
            className={classes.field}
            label={t('whatIf.from')}
            value={from}
            problem={problem}
            onChange={value => change({ from: value })}
          />
          <MomentField
            className={classes.field}
            label={t('whatIf.to')}
            value={to}
            problem={problem}
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
