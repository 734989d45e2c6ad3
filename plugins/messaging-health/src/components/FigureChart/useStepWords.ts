import { Format, useFormat } from '../../hooks/useFormat';
import { useWords, Words } from '../../hooks/useWords';
import { Measure } from './Measure';
import { MeasuredStep } from './measureFigures';

/** What a chart's figures are called in words. */
export interface StepWords {
  /** A value on the axis. */
  value: (value: number) => string;
  /** A step's value. */
  step: (step: MeasuredStep) => string;
  /** A step, whole: its time, its value, its events. */
  whole: (step: MeasuredStep, withDay: boolean) => string;
  /** The limit by its name. */
  limit: string;
}

function valueWords(kind: Measure['kind'], t: Words, format: Format) {
  switch (kind) {
    case 'share':
      return (value: number) => format.percent(value);
    case 'groups':
      return (value: number) => format.amountOf(value);
    default:
      return (value: number) =>
        t('chart.perMinute', { value: format.amountOf(value) });
  }
}

function limitWords(measure: Measure, t: Words, format: Format): string {
  const { kind, limit = 0, windowSeconds } = measure;
  if (kind === 'share') {
    return t('chart.limit', { limit: format.percent(limit) });
  }
  return t('chart.limitIn', {
    limit: format.amountOf(limit),
    window: format.duration(windowSeconds * 1000, 'short'),
  });
}

/** Puts the figures of one measure into words. */
export function useStepWords(measure: Measure): StepWords {
  const t = useWords();
  const format = useFormat();
  const value = valueWords(measure.kind, t, format);
  const step = ({ value: it, judged, total }: MeasuredStep) => {
    if (it === undefined) {
      return t(total === 0 ? 'chart.noEvents' : 'chart.notYet');
    }
    return judged ? value(it) : t('chart.tooFew', { value: value(it) });
  };
  const events = ({ failed, total }: MeasuredStep) =>
    measure.kind === 'share'
      ? ` · ${t('chart.failedOf', {
          failed: format.integer(failed),
          total: format.integer(total),
        })}`
      : '';
  return {
    value,
    step,
    whole: (it, withDay) =>
      `${format.axis(it.at, withDay)} (${format.utcTime(it.at)}) · ${step(
        it,
      )}${events(it)}`,
    limit: limitWords(measure, t, format),
  };
}
