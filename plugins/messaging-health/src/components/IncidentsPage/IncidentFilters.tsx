import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  INCIDENT_STATUSES,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { useFleet } from '../../hooks/useFleet';
import { useWords } from '../../hooks/useWords';
import { IncidentFilterValues, OPEN_ONES } from './queryOf';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    alignItems: 'center',
  },
  field: { minWidth: 180, flex: '0 1 220px' },
}));

interface Option {
  value: string;
  label: string;
}

/** What each filter can be set to. */
function useOptions(): Record<'organization' | 'status' | 'trigger', Option[]> {
  const t = useWords();
  const fleet = useFleet();
  return {
    organization: (fleet.data?.items ?? []).map(({ organization }) => ({
      value: organization.id,
      label: organization.title,
    })),
    status: [
      { value: OPEN_ONES, label: t('incidents.openOnly') },
      ...INCIDENT_STATUSES.map(value => ({
        value,
        label: t(`incidentStatus.${value}`),
      })),
    ],
    trigger: TRIGGER_IDS.map(value => ({
      value,
      label: t(`trigger.${value}`),
    })),
  };
}

/** The filters of the history; each change goes into the address. */
export function IncidentFilters(props: {
  filters: IncidentFilterValues;
  change: (changes: IncidentFilterValues) => void;
  clear: () => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const options = useOptions();
  const { filters, change, clear } = props;
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('incidents.filters')}
    >
      <Choice
        label={t('incidents.organization')}
        any={t('incidents.anyOrganization')}
        value={filters.organization}
        options={options.organization}
        onChange={organization => change({ organization })}
      />
      <Choice
        label={t('incidents.status')}
        any={t('incidents.anyStatus')}
        value={filters.status}
        options={options.status}
        onChange={status => change({ status })}
      />
      <Choice
        label={t('incidents.trigger')}
        any={t('incidents.anyTrigger')}
        value={filters.trigger}
        options={options.trigger}
        onChange={trigger => change({ trigger })}
      />
      <Day
        label={t('incidents.from')}
        value={filters.from}
        onChange={from => change({ from })}
      />
      <Day
        label={t('incidents.to')}
        value={filters.to}
        onChange={to => change({ to })}
      />
      <Button onClick={clear}>{t('incidents.clear')}</Button>
    </div>
  );
}

/** A native select: it works by keyboard and on a phone without a word of ours. */
function Choice(props: {
  label: string;
  any: string;
  value?: string;
  options: Option[];
  onChange: (value: string) => void;
}) {
  const classes = useStyles();
  const { label, any, value = '', options, onChange } = props;
  const known = value === '' || options.some(option => option.value === value);
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      className={classes.field}
      label={label}
      value={value}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{any}</option>
      {!known && <option value={value}>{value}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}

function Day(props: {
  label: string;
  value?: string;
  onChange: (value: string) => void;
}) {
  const classes = useStyles();
  return (
    <TextField
      type="date"
      size="small"
      variant="outlined"
      className={classes.field}
      label={props.label}
      value={props.value ?? ''}
      InputLabelProps={{ shrink: true }}
      inputProps={{ 'aria-label': props.label }}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}
