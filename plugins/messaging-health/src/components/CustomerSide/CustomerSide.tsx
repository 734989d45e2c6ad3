import { makeStyles } from '@material-ui/core/styles';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { LiveData } from '../../hooks/useLiveData';
import { Communications } from '../Communications';
import { Dossier } from '../Dossier';
import { RootCause } from '../RootCause';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
}));

/** What the customer is told, what it is told in the end, and what is handed out. */
export function CustomerSide(props: {
  incident: Incident;
  live: Pick<LiveData<Incident>, 'refresh'>;
}) {
  const classes = useStyles();
  const { incident, live } = props;
  return (
    <div className={classes.root}>
      <div id="communications" tabIndex={-1}>
        <Communications incident={incident} onChanged={live.refresh} />
      </div>
      <div id="root-cause" tabIndex={-1}>
        <RootCause incident={incident} onChanged={live.refresh} />
      </div>
      <div id="dossier" tabIndex={-1}>
        <Dossier incident={incident} />
      </div>
    </div>
  );
}
