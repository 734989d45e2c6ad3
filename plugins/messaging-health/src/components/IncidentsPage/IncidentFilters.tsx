import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  INCIDENT_STATUSES,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { OrganizationPicker } from '../OrganizationPicker';
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

interface IncidentFiltersProps {
  filters: IncidentFilterValues;
  change: (changes: IncidentFilterValues) => void;
  clear: () => void;
}

/** The filters of the history; each change goes into the address. */
export function IncidentFilters(props: IncidentFiltersProps) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change, clear } = props;
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('incidents.filters')}
    >
      <OrganizationPicker
        className={classes.field}
        label={t('incidents.organization')}
        placeholder={t('incidents.anyOrganization')}
        most={1}
        chosen={filters.organization ? [filters.organization] : []}
        onChange={([organization]) => change({ organization })}
      />
      <Choice
        className={classes.field}
        label={t('incidents.status')}
        any={t('incidents.anyStatus')}
        value={filters.status}
        options={[
          { value: OPEN_ONES, label: t('incidents.openOnly') },
          ...INCIDENT_STATUSES.map(value => ({
            value,
            label: t(`incidentStatus.${value}`),
          })),
        ]}
        onChange={status => change({ status })}
      />
      <Choice
        className={classes.field}
        label={t('incidents.trigger')}
        any={t('incidents.anyTrigger')}
        value={filters.trigger}
        options={TRIGGER_IDS.map(value => ({
          value,
          label: t(`trigger.${value}`),
        }))}
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

function Day(props: {
  label: string;
  value?: string;
  onChange: (value: string) => void;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <TextField
      id={id}
      type="date"
      size="small"
      variant="outlined"
      className={classes.field}
      label={props.label}
      value={props.value ?? ''}
      InputLabelProps={{ shrink: true }}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}
