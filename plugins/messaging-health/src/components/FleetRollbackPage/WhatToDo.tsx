import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  FleetMember,
  FleetRollback,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { operationOf } from './operationOf';

/** What a member that failed or was refused needs. */
function adviceFor({ state, statement }: FleetMember) {
  switch (statement?.code) {
    case 'fleet.member.aborted':
      return 'fleetRollback.do.aborted';
    case 'fleet.member.in-the-way':
      return 'fleetRollback.do.inTheWay';
    default:
      return state === 'failed'
        ? 'fleetRollback.do.failed'
        : 'fleetRollback.do.refused';
  }
}

/** Where a fleet rollback that stands still is looked at, member by member, and what to do there and here. */
export function WhatToDo(props: { fleetRollback: FleetRollback }) {
  const t = useWords();
  const { status, members } = props.fleetRollback;
  const troubled = members.filter(
    ({ state }) => state === 'failed' || state === 'refused',
  );
  if (status !== 'stopped' || troubled.length === 0) {
    return null;
  }
  return (
    <section>
      <Typography>
        <strong>{t('fleetRollback.do.title')}</strong>
      </Typography>
      <ul>
        {troubled.map(member => (
          <Advice key={member.organizationId} member={member} />
        ))}
      </ul>
      <Typography variant="body2">{t('fleetRollback.do.then')}</Typography>
    </section>
  );
}

function Advice(props: { member: FleetMember }) {
  const t = useWords();
  const links = useLinks();
  const { member } = props;
  const operation = operationOf(member);
  return (
    <Typography variant="body2" component="li">
      <Link
        to={
          operation
            ? links.operation(member.entityRef, operation)
            : links.organization(member.entityRef)
        }
      >
        {t(
          operation
            ? 'fleetRollback.do.openOperation'
            : 'fleetRollback.do.openTab',
          { organization: member.title },
        )}
      </Link>
      : {t(adviceFor(member))}
    </Typography>
  );
}
