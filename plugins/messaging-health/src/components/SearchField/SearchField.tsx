import TextField from '@material-ui/core/TextField';
import { FormEvent, useEffect, useId, useRef, useState } from 'react';

/** Whoever stops typing for so long is taken to have finished. */
const REST_MS = 300;

interface SearchFieldProps {
  label: string;
  value: string;
  className?: string;
  onChange: (text: string) => void;
}

/** A search that waits until one has typed; Enter does not wait. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, className, onChange } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    // Somebody else changed it: a link was followed, or all filters were cleared.
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== told.current) {
        told.current = text;
        tell.current(text);
      }
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    told.current = text;
    onChange(text);
  };
  return (
    <form role="search" className={className} onSubmit={submit}>
      <TextField
        id={id}
        fullWidth
        type="search"
        size="small"
        variant="outlined"
        label={label}
        value={text}
        inputProps={{ maxLength: 200 }}
        onChange={event => setText(event.target.value)}
      />
    </form>
  );
}
