import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Evidence } from '@messaging-health/backstage-plugin-common';
import { rendererOf } from '../../evidence';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: 0 },
  item: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
}));

/** What proves the incident, each kind in its own way. */
export function EvidenceList(props: { evidence: Evidence[] }) {
  const classes = useStyles();
  const t = useWords();
  const { evidence } = props;
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('incident.evidence')}
      </Typography>
      {evidence.length === 0 && (
        <Typography>{t('incident.noEvidence')}</Typography>
      )}
      <ul className={classes.list}>
        {evidence.map(each => {
          const Content = rendererOf(each.kind);
          return (
            <li key={each.id} className={classes.item}>
              <Typography component="h4" variant="subtitle2">
                {t(`evidence.${each.kind}`)}
              </Typography>
              <Content evidence={each} />
              <Typography variant="caption" color="textSecondary">
                {t('incident.collected')} <TimeStamp at={each.collectedAt} /> ·{' '}
                <ActorName actor={each.collectedBy} />
              </Typography>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
