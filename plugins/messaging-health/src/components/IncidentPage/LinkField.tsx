import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';

/** Whether a text can stand as a link, or is none at all. */
export function isLink(text: string): boolean {
  return text === '' || /^https?:\/\/\S+\.?\S+$/.test(text);
}

/** Where the work can be seen; may be left out. */
export function LinkField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const t = useWords();
  const id = useId();
  const { label, value, onChange } = props;
  return (
    <TextField
      id={id}
      type="url"
      fullWidth
      size="small"
      margin="dense"
      variant="outlined"
      label={label}
      value={value}
      error={!isLink(value)}
      helperText={isLink(value) ? ' ' : t('corrective.linkWrong')}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value.trim())}
    />
  );
}
