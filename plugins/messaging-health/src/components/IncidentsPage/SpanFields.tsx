import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { MomentField } from '../MomentField';
import { datesOf, IncidentFilterValues, spanOf } from './queryOf';
import { isSpanId, SPAN_IDS } from './spans';

/** Which time the history shows: a named span, or dates of one's own. */
export function SpanFields(props: {
  filters: IncidentFilterValues;
  className: string;
  change: (changes: IncidentFilterValues) => void;
}) {
  const t = useWords();
  const { filters, className, change } = props;
  const span = spanOf(filters);
  const dates = span === 'custom' ? datesOf(filters, 0) : {};
  const reversed =
    dates.detectedFrom && dates.detectedTo
      ? dates.detectedFrom > dates.detectedTo
      : false;
  const choose = (value: string) =>
    change(
      value === 'custom'
        ? { span: value }
        : {
            // The last 90 days are what an address without a span means.
            span: isSpanId(value) && value !== '90d' ? value : undefined,
            from: undefined,
            to: undefined,
          },
    );
  return (
    <>
      <Choice
        className={className}
        label={t('history.span')}
        value={span}
        options={SPAN_IDS.map(value => ({
          value,
          label: t(`history.span.${value}`),
        }))}
        onChange={choose}
      />
      {span === 'custom' && (
        <>
          <MomentField
            className={className}
            label={t('incidents.from')}
            value={dates.detectedFrom}
            problem={reversed ? t('history.reversed') : undefined}
            onChange={from => change({ span: 'custom', from })}
          />
          <MomentField
            className={className}
            label={t('incidents.to')}
            value={dates.detectedTo}
            onChange={to => change({ span: 'custom', to })}
          />
        </>
      )}
    </>
  );
}
