import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { Link } from '@backstage/core-components';
import { Route, Routes, useLocation } from 'react-router-dom';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import {
  fleetRollbackRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  whatIfRouteRef,
} from '../../routes';
import { FleetPage } from '../FleetPage';
import { FleetRollbackPage } from '../FleetRollbackPage';
import { IncidentPage } from '../IncidentPage';
import { IncidentsPage } from '../IncidentsPage';
import { ReadableTheme } from '../ReadableTheme';
import { WhatIfPage } from '../WhatIfPage';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    minWidth: 0,
    fontFamily: theme.typography.fontFamily,
  },
  tabs: { marginBottom: theme.spacing(2) },
}));

/** Everything under the plugin's page: the three views, the single incident and the single fleet rollback. */
export function Screens() {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { pathname } = useLocation();
  const views = [
    { value: 'incidents', to: links.incidents() },
    { value: 'what-if', to: links.whatIf() },
  ];
  const chosen =
    views.find(({ to }) => pathname.startsWith(to))?.value ?? 'organizations';
  return (
    <ReadableTheme>
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
          <Tab
            value="what-if"
            label={t('page.whatIf')}
            component={Link}
            to={links.whatIf()}
          />
        </Tabs>
        <Routes>
          <Route path="/" element={<FleetPage />} />
          <Route
            path={fleetRollbackRouteRef.path}
            element={<FleetRollbackPage />}
          />
          <Route path={incidentsRouteRef.path} element={<IncidentsPage />} />
          <Route path={incidentRouteRef.path} element={<IncidentPage />} />
          <Route path={whatIfRouteRef.path} element={<WhatIfPage />} />
        </Routes>
      </div>
    </ReadableTheme>
  );
}
