import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { FleetMember } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { MemberItem } from './MemberItem';
import { servedOf } from './servedOf';

const useStyles = makeStyles({
  list: { listStyle: 'none', padding: 0, margin: 0 },
});

/** The organizations that are begun together. */
export function Wave(props: {
  number: number;
  isCurrent: boolean;
  members: FleetMember[];
}) {
  const classes = useStyles();
  const t = useWords();
  const { number, isCurrent, members } = props;
  return (
    <section aria-current={isCurrent ? 'step' : undefined}>
      <Typography variant="h6" component="h3">
        {number === 0
          ? t('fleetRollback.canary')
          : t('fleetRollback.wave', { wave: String(number) })}{' '}
        ·{' '}
        {t('fleetRollback.waveCount', {
          served: String(servedOf(members)),
          all: String(members.length),
        })}
        {isCurrent && ` · ${t('fleetRollback.current')}`}
      </Typography>
      <ul className={classes.list}>
        {members.map(member => (
          <MemberItem key={member.organizationId} member={member} />
        ))}
      </ul>
    </section>
  );
}
