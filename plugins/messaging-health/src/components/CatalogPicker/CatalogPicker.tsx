import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { causeOf } from '../../hooks/causeOf';
import { Holder, useCatalogSearch } from '../../hooks/useCatalogSearch';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';

interface CatalogPickerProps {
  label: string;
  /** References of those chosen, `user:default/ana`. */
  chosen: string[];
  /** What stands below the field. */
  hint?: string;
  onChange: (entityRefs: string[]) => void;
}

/** Chooses users and groups of the catalog: searches as one types. */
export function CatalogPicker(props: CatalogPickerProps) {
  const t = useWords();
  const inputId = useId();
  const [text, setText] = useState('');
  const [looking, setLooking] = useState(false);
  const { options, searching, error } = useCatalogSearch(text, looking);
  const [known, setKnown] = useState<Record<string, string>>({});
  const choose = (chosen: Holder[]) => {
    const titles = chosen.map(({ entityRef, title }) => [entityRef, title]);
    setKnown(before => ({ ...before, ...Object.fromEntries(titles) }));
    props.onChange(chosen.map(({ entityRef }) => entityRef));
  };
  return (
    <Autocomplete
      multiple
      id={inputId}
      filterSelectedOptions
      size="small"
      options={options}
      value={props.chosen.map(entityRef => ({
        entityRef,
        title: known[entityRef] ?? personName(entityRef),
      }))}
      inputValue={text}
      loading={searching}
      loadingText={t('state.loading')}
      noOptionsText={
        error
          ? t('picker.failed', { cause: causeOf(error) })
          : t('customer.nobodyFound')
      }
      clearText={t('picker.clear')}
      openText={t('picker.open')}
      closeText={t('picker.close')}
      filterOptions={all => all}
      getOptionLabel={({ title }) => title}
      getOptionSelected={(one, other) => one.entityRef === other.entityRef}
      onOpen={() => setLooking(true)}
      onClose={() => setLooking(false)}
      onInputChange={(_, typed) => setText(typed)}
      onChange={(_, chosen) => choose(chosen)}
      renderInput={parameters => (
        <TextField
          {...parameters}
          variant="outlined"
          label={props.label}
          helperText={props.hint}
          InputLabelProps={{ shrink: true }}
        />
      )}
    />
  );
}
