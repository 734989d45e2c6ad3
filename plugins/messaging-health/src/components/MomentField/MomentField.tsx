import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { fromLocalInput, toLocalInput } from './localInput';

interface MomentFieldProps {
  label: string;
  /** An instant in UTC. */
  value?: string;
  className?: string;
  /** What is wrong with it. */
  problem?: string;
  onChange: (value: string | undefined) => void;
}

/** A moment on the reader's own clock; below it the same moment in UTC, as records have it. */
export function MomentField(props: MomentFieldProps) {
  const format = useFormat();
  const id = useId();
  const { label, value, className, problem, onChange } = props;
  return (
    <TextField
      id={id}
      type="datetime-local"
      size="small"
      variant="outlined"
      className={className}
      label={label}
      value={toLocalInput(value)}
      error={problem !== undefined}
      helperText={problem ?? (value ? format.utc(Date.parse(value)) : ' ')}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(fromLocalInput(event.target.value))}
    />
  );
}
