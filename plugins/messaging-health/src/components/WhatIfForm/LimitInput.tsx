import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import {
  DEFAULT_LIMITS,
  LimitField,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { useId } from 'react';
import { Format, useFormat } from '../../hooks/useFormat';
import { useWords, Words } from '../../hooks/useWords';
import { fieldName } from './fieldName';
import { FormProps } from './FormProps';

/** A value of a field as a person types it. */
function written(field: LimitField, value: number, format: Format): string {
  switch (field.kind) {
    case 'share':
      return format.amountOf(value * 100);
    case 'count':
      return String(value);
    default:
      return value % 60 === 0 ? `${value / 60}m` : `${value}s`;
  }
}

/** What would be allowed in a field. */
function sayAllowed(field: LimitField, t: Words, format: Format): string {
  const unit = field.kind === 'share' ? ' %' : '';
  return t(`whatIf.allowed.${field.kind}`, {
    from: written(field, field.atLeast, format) + unit,
    to: written(field, field.atMost, format) + unit,
  });
}

/** The limit that holds where nobody has set another. */
function defaultOf(trigger: TriggerId, field: LimitField): number {
  const limits: Record<string, number> = { ...DEFAULT_LIMITS[trigger] };
  return limits[field.key] ?? limits[`${field.key}Seconds`] ?? field.atLeast;
}

/** One limit of one trigger; left empty, it stays as it is. */
export function LimitInput(
  props: FormProps & { trigger: TriggerId; field: LimitField },
) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const { trigger, field, question, problems, change } = props;
  const name = `${trigger}.${field.key}`;
  const refused = problems?.limits[name] !== undefined;
  const label = t(`limit.${fieldName(field.key)}`);
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      label={label}
      value={question.limits[name] ?? ''}
      placeholder={written(field, defaultOf(trigger, field), format)}
      error={refused}
      helperText={
        refused
          ? t('whatIf.refused', {
              field: label,
              allowed: sayAllowed(field, t, format),
            })
          : undefined
      }
      InputLabelProps={{ shrink: true }}
      InputProps={
        field.kind === 'share'
          ? { endAdornment: <InputAdornment position="end">%</InputAdornment> }
          : undefined
      }
      inputProps={{ maxLength: 20, name }}
      onChange={event =>
        change({ limits: { ...question.limits, [name]: event.target.value } })
      }
    />
  );
}
