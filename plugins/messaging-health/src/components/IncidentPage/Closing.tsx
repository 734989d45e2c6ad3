import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  ClosingItem,
  isIncidentEnded,
} from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { CloseButton } from './CloseButton';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';
import { usePlaceOfFact } from './usePlaceOfFact';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: theme.spacing(1, 0) },
  item: { padding: theme.spacing(0.5, 0) },
}));

/** The checklist of mandatory evidence: what is there, what is missing, who can give it. */
export function Closing(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { incident, rights, onChanged } = props;
  const placeOf = usePlaceOfFact(incident);
  const { items } = incident.closing;
  const present = items.filter(({ isPresent }) => isPresent).length;
  return (
    <Panel id="closing" title={t('closing.title')}>
      <Typography variant="body2" role="status">
        {t('closing.count', {
          present: String(present),
          all: String(items.length),
        })}
      </Typography>
      <ul className={classes.list}>
        {items.map(item => (
          <li key={item.fact} className={classes.item}>
            <Fact
              item={item}
              place={
                isIncidentEnded(incident.status)
                  ? undefined
                  : placeOf(item.fact)
              }
            />
          </li>
        ))}
      </ul>
      {rights.operate && !isIncidentEnded(incident.status) && (
        <CloseButton incident={incident} onChanged={onChanged} />
      )}
    </Panel>
  );
}

/** One fact: there, or missing and then with the way to where it is given. */
function Fact(props: { item: ClosingItem; place?: string }) {
  const t = useWords();
  const statement = useStatement();
  const { fact, isPresent, statement: said, role } = props.item;
  return (
    <>
      <Typography variant="body2">
        <span aria-hidden>{isPresent ? '✔' : '✘'}</span>{' '}
        <strong>{t(`closing.${fact}`)}</strong> ·{' '}
        {t(isPresent ? 'closing.present' : 'closing.missing')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {statement(said)}
        {role && ` ${t('closing.giver', { role: t(`role.${role}`) })}`}
      </Typography>
      {!isPresent && props.place && (
        <Typography variant="body2">
          <Link to={props.place}>
            {t('closing.place', { fact: t(`closing.${fact}`) })}
          </Link>
        </Typography>
      )}
    </>
  );
}
