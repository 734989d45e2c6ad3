import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Communication } from '@messaging-health/backstage-plugin-common';
import { useLocation } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { LANGUAGE_TAGS } from '../../hooks/languageTags';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: 0 },
  item: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
  text: {
    whiteSpace: 'pre-wrap',
    margin: theme.spacing(0.5, 0),
    padding: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
  },
}));

/** The messages that went out, the newest first: what, when, by whom, to whom, and what was promised. */
export function SentList(props: { sent: Communication[] }) {
  const classes = useStyles();
  const t = useWords();
  const newestFirst = [...props.sent].sort(
    (one, other) => Date.parse(other.sentAt) - Date.parse(one.sentAt),
  );
  return newestFirst.length === 0 ? (
    <Typography>{t('customer.nothingSent')}</Typography>
  ) : (
    <ul className={classes.list} aria-label={t('customer.sent')}>
      {newestFirst.map(message => (
        <li key={message.id} className={classes.item}>
          <SentMessage message={message} />
        </li>
      ))}
    </ul>
  );
}

function SentMessage(props: { message: Communication }) {
  const classes = useStyles();
  const t = useWords();
  const { pathname, search } = useLocation();
  const { message } = props;
  const kind = t(`customer.kind.${message.kind}`);
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        <span aria-hidden>✔</span> {kind} (
        <Link to={`${pathname}${search}#entry-${message.entry}`}>
          #{message.entry}
        </Link>
        )
        {message.text !== undefined && (
          <CopyButton
            text={message.text}
            label={t('action.copyWhat', { what: kind })}
          />
        )}
      </Typography>
      <Typography variant="body2" component="div">
        <TimeStamp at={message.sentAt} show="utc" /> ·{' '}
        <ActorName actor={message.sentBy} />
      </Typography>
      <Typography variant="body2" component="div">
        {t(`customer.via.${message.via}`)} <Recipients message={message} />
      </Typography>
      {message.nextUpdateAt && (
        <Typography variant="body2" component="div">
          {t('customer.promised')}{' '}
          <TimeStamp at={message.nextUpdateAt} show="utc" />
        </Typography>
      )}
      <Typography
        variant="body2"
        component="blockquote"
        lang={LANGUAGE_TAGS[message.language]}
        className={classes.text}
      >
        {message.text ?? t('customer.erased')}
      </Typography>
    </>
  );
}

function Recipients(props: { message: Communication }) {
  const { via, recipients } = props.message;
  return (
    <>
      {recipients.map((recipient, index) => (
        <span key={recipient}>
          {index > 0 && ', '}
          {via === 'notifications' ? (
            <EntityRefLink entityRef={recipient} />
          ) : (
            recipient
          )}
        </span>
      ))}
    </>
  );
}
