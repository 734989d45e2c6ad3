import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import { Link } from '@backstage/core-components';
import { SwitchReport } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    listStyle: 'none',
    padding: 0,
    margin: 0,
  },
}));

/** What the customers' messages met between the two flows, and the conversations that need a person. */
export function SwitchFigures(props: {
  report: SwitchReport;
  /** Where a conversation can be opened, if that is known. */
  addressOf?: (conversationId: number) => string | undefined;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { report, addressOf } = props;
  const { from, to, received, executed, lost, conversations } = report;
  const Icon = lost > 0 ? ErrorOutlineIcon : CheckIcon;
  const length = Date.parse(to) - Date.parse(from);
  return (
    <>
      <Typography className={classes.verdict}>
        <Icon fontSize="small" aria-hidden />
        <strong>
          {lost > 0 ? t('switch.lost', { count: lost }) : t('switch.none')}
        </strong>
      </Typography>
      <Typography variant="body2">
        {t('switch.figures', {
          received: format.integer(received),
          executed: format.integer(executed),
          duration: format.seconds(length),
        })}{' '}
        {t('switch.span')} {format.utc(Date.parse(from))} –{' '}
        {format.utc(Date.parse(to))}
      </Typography>
      {conversations.length > 0 && (
        <>
          <Typography variant="body2">{t('switch.conversations')}</Typography>
          <ul className={classes.list}>
            {conversations.map(id => {
              const address = addressOf?.(id);
              return (
                <Typography key={id} variant="body2" component="li">
                  {address ? <Link to={address}>{id}</Link> : id}
                </Typography>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
