import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  isIncidentEnded,
  RoleHolder,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { DialogButton } from '../DialogButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { HandOverDialog } from './HandOverDialog';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
}));

/** Who does what. */
export function Roles(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { incident, rights, onChanged } = props;
  const mayHandOver = rights.confirm && !isIncidentEnded(incident.status);
  return (
    <Panel id="roles" title={t('role.title')}>
      <ul className={classes.list}>
        {incident.roles.map(role => (
          <li key={role.role} className={classes.item}>
            <Holder role={role} />
            {mayHandOver && (
              <DialogButton
                variant="text"
                label={t('role.handOver')}
                describes={t('role.handOverWhat', {
                  role: t(`role.${role.role}`),
                })}
              >
                {close => (
                  <HandOverDialog
                    number={incident.number}
                    role={role.role}
                    onChanged={onChanged}
                    onClose={close}
                  />
                )}
              </DialogButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Holder(props: { role: RoleHolder }) {
  const t = useWords();
  const { role, holder, since, handedBy } = props.role;
  return (
    <div>
      <Typography variant="body2">
        {t(`role.${role}`)}:{' '}
        {holder ? (
          <EntityRefLink entityRef={holder} defaultKind="user" />
        ) : (
          <strong>{t('role.nobody')}</strong>
        )}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {since && (
          <>
            {t('role.since')} <TimeStamp at={since} />
          </>
        )}
        {handedBy && (
          <>
            {' · '}
            {t('role.handedBy')} <ActorName actor={handedBy} />
          </>
        )}
        {holder && !since && t('role.byConfig')}
      </Typography>
    </div>
  );
}
