import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { causeOf } from '../../hooks/causeOf';
import { Find, Findable, useSearchAsTyped } from '../../hooks/useSearchAsTyped';
import { useWords } from '../../hooks/useWords';

interface SearchPickerProps {
  label: string;
  chosen: Findable[];
  /** Stays the same from one drawing to the next. */
  find: Find;
  /** Said where nothing is found. */
  none: string;
  /** What stands below the field. */
  hint?: string;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  className?: string;
  onChange: (chosen: Findable[]) => void;
}

/** Chooses some of very many: searches as one types. */
export function SearchPicker(props: SearchPickerProps) {
  const t = useWords();
  const inputId = useId();
  const [text, setText] = useState('');
  const [looking, setLooking] = useState(false);
  const { chosen, find } = props;
  const { options, searching, error } = useSearchAsTyped(find, text, looking);
  return (
    <Autocomplete
      multiple
      id={inputId}
      filterSelectedOptions
      size="small"
      className={props.className}
      options={options}
      value={chosen}
      inputValue={text}
      loading={searching}
      loadingText={t('state.loading')}
      noOptionsText={
        error ? t('picker.failed', { cause: causeOf(error) }) : props.none
      }
      clearText={t('picker.clear')}
      openText={t('picker.open')}
      closeText={t('picker.close')}
      filterOptions={all => all}
      getOptionLabel={({ title }) => title}
      getOptionSelected={(one, other) => one.id === other.id}
      onOpen={() => setLooking(true)}
      onClose={() => setLooking(false)}
      onInputChange={(_, typed) => setText(typed)}
      onChange={(_, next) => props.onChange(next)}
      renderInput={parameters => (
        <TextField
          {...parameters}
          variant="outlined"
          label={props.label}
          helperText={props.hint}
          placeholder={chosen.length === 0 ? props.placeholder : undefined}
          InputLabelProps={{ shrink: true }}
        />
      )}
    />
  );
}
