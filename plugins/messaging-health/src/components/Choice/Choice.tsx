import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

/** One thing that can be chosen. */
export interface Option {
  value: string;
  label: string;
}

interface ChoiceProps {
  label: string;
  /** What is shown while nothing is chosen; left out where something always is. */
  any?: string;
  value?: string;
  options: Option[];
  className?: string;
  onChange: (value: string) => void;
}

/** A native select: it works by keyboard and on a phone without a word of ours. */
export function Choice(props: ChoiceProps) {
  const id = useId();
  const { label, any, value = '', options, className, onChange } = props;
  const known = value === '' || options.some(option => option.value === value);
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      className={className}
      label={label}
      value={value}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      onChange={event => onChange(event.target.value)}
    >
      {any !== undefined && <option value="">{any}</option>}
      {!known && <option value={value}>{value}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
