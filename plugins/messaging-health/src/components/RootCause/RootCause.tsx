import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  confirmPermission,
  Incident,
  incidentReadPermission,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { LiveData } from '../../hooks/useLiveData';
import { useMay } from '../../hooks/useMay';
import { useRcaVersions } from '../../hooks/useRcaVersions';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';
import { TimeUntil } from '../TimeUntil';
import { Trouble } from '../Trouble';
import { Mark } from '../Mark';
import { RcaEditor } from './RcaEditor';
import { RcaReader } from './RcaReader';
import { VersionList } from './VersionList';

/** The analysis of the cause: its versions, and the way to write the next one. */
export function RootCause(props: {
  incident: Incident;
  onChanged: () => void;
}) {
  const t = useWords();
  const { incident, onChanged } = props;
  const live = useRcaVersions(incident);
  const may = useMay(confirmPermission);
  const [writing, setWriting] = useState(false);
  const { filters, change } = useUrlFilters(['rca']);
  const versions = live.data?.versions ?? [];
  const read = versions.find(({ version }) => String(version) === filters.rca);
  const onWritten = () => {
    live.refresh();
    onChanged();
  };
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('rca.title')}
      </Typography>
      <Owed incident={incident} />
      {!live.data && <NotYet live={live} />}
      {live.data && (
        <VersionList
          versions={versions}
          onRead={version => change({ rca: String(version) })}
        />
      )}
      {may !== false && live.data && (
        <Button
          variant={incident.rca ? 'outlined' : 'contained'}
          color={incident.rca ? 'default' : 'primary'}
          onClick={() => setWriting(true)}
        >
          {t(incident.rca ? 'rca.writeNext' : 'rca.writeFirst')}
        </Button>
      )}
      {read && (
        <RcaReader
          incident={incident}
          version={read}
          versions={versions}
          onClose={() => change({ rca: undefined })}
        />
      )}
      {writing && (
        <RcaEditor
          incident={incident}
          newest={versions[0]}
          onWritten={onWritten}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

/** Until when the preliminary analysis is owed, while it is. */
function Owed(props: { incident: Incident }) {
  const t = useWords();
  const clock = props.incident.clocks.find(
    ({ clock: id }) => id === 'preliminary-rca',
  );
  return clock && !clock.metAt && !clock.stoppedAt ? (
    <Typography component="div" variant="body2">
      <Mark kind="running" /> {t('rca.preliminaryDue')}{' '}
      <TimeUntil at={clock.dueAt} />
    </Typography>
  ) : null;
}

/** While there is no answer: on its way, or why not. */
function NotYet(props: { live: Omit<LiveData<unknown>, 'data'> }) {
  const { error, refresh } = props.live;
  return error ? (
    <Trouble
      error={error}
      permission={incidentReadPermission}
      retry={refresh}
    />
  ) : (
    <Skeleton rows={1} />
  );
}
