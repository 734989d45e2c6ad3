import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { causeOf } from '../../hooks/causeOf';
import {
  OrganizationOption,
  useOrganizationSearch,
} from '../../hooks/useOrganizationSearch';
import { useOrganizationTitles } from '../../hooks/useOrganizationTitles';
import { useWords } from '../../hooks/useWords';

interface OrganizationPickerProps {
  label: string;
  /** Ids of those chosen. */
  chosen: string[];
  /** At most so many; the newest stay. */
  most: number;
  /** Shown while none is chosen. */
  placeholder?: string;
  className?: string;
  onChange: (ids: string[]) => void;
}

/** Chooses organizations of a fleet of any size: searches as one types. */
export function OrganizationPicker(props: OrganizationPickerProps) {
  const t = useWords();
  const inputId = useId();
  const [text, setText] = useState('');
  const [looking, setLooking] = useState(false);
  const { options, searching, error } = useOrganizationSearch(text, looking);
  const { titleOf, learn } = useOrganizationTitles(props.chosen);
  const choose = (chosen: OrganizationOption[]) => {
    learn(chosen);
    props.onChange(chosen.slice(-props.most).map(({ id }) => id));
  };
  return (
    <Autocomplete
      multiple
      id={inputId}
      filterSelectedOptions
      size="small"
      className={props.className}
      options={options}
      value={props.chosen.map(id => ({ id, title: titleOf(id) }))}
      inputValue={text}
      loading={searching}
      loadingText={t('state.loading')}
      noOptionsText={
        error ? t('picker.failed', { cause: causeOf(error) }) : t('picker.none')
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
      onChange={(_, chosen) => choose(chosen)}
      renderInput={parameters => (
        <TextField
          {...parameters}
          variant="outlined"
          label={props.label}
          placeholder={
            props.chosen.length === 0 ? props.placeholder : undefined
          }
          InputLabelProps={{ shrink: true }}
        />
      )}
    />
  );
}
