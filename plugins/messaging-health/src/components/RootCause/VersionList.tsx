import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { RcaStageWord } from './RcaStageWord';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: theme.spacing(1, 0) },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
}));

/** The versions of an analysis, the newest first; each can be read. */
export function VersionList(props: {
  versions: RcaVersion[];
  onRead: (version: number) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const { versions, onRead } = props;
  return versions.length === 0 ? (
    <Typography paragraph>{t('rca.none')}</Typography>
  ) : (
    <ul className={classes.list} aria-label={t('rca.versions')}>
      {versions.map(({ version, stage, author, at }) => (
        <li key={version} className={classes.item}>
          <Typography variant="body2" component="div">
            {t('rca.version', { version: String(version) })} ·{' '}
            <RcaStageWord stage={stage} /> · <ActorName actor={author} /> ·{' '}
            <TimeStamp at={at} />
          </Typography>
          <Button
            size="small"
            aria-label={t('rca.readVersion', { version: String(version) })}
            onClick={() => onRead(version)}
          >
            {t('rca.read')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
