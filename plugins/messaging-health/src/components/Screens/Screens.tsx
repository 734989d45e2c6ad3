import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { Link } from '@backstage/core-components';
import { Route, Routes, useLocation } from 'react-router-dom';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { incidentRouteRef, incidentsRouteRef } from '../../routes';
import { FleetPage } from '../FleetPage';
import { IncidentPage } from '../IncidentPage';
import { IncidentsPage } from '../IncidentsPage';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    minWidth: 0,
    fontFamily: theme.typography.fontFamily,
  },
  tabs: { marginBottom: theme.spacing(2) },
}));

/** Everything under the plugin's page: the two views and the single incident. */
export function Screens() {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { pathname } = useLocation();
  const chosen = pathname.startsWith(links.incidents())
    ? 'incidents'
    : 'organizations';
  return (
    <div className={classes.root}>
      <Tabs
        component="nav"
        className={classes.tabs}
        value={chosen}
        indicatorColor="primary"
        aria-label={t('page.tabs')}
      >
        <Tab
          value="organizations"
          label={t('page.organizations')}
          component={Link}
          to={links.fleet()}
        />
        <Tab
          value="incidents"
          label={t('page.incidents')}
          component={Link}
          to={links.incidents()}
        />
      </Tabs>
      <Routes>
        <Route path="/" element={<FleetPage />} />
        <Route path={incidentsRouteRef.path} element={<IncidentsPage />} />
        <Route path={incidentRouteRef.path} element={<IncidentPage />} />
      </Routes>
    </div>
  );
}
