import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  EVIDENCE_KINDS,
} from '@messaging-health/backstage-plugin-common';
import { rendererOf } from '../../evidence';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { evidenceAnchor } from './evidenceAnchor';
import { Panel } from './Panel';
import { useAnchor } from './useAnchor';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: 0 },
  item: {
    padding: theme.spacing(0.5, 0, 1, 1),
    borderLeft: `3px solid transparent`,
    overflowWrap: 'anywhere',
    scrollMarginTop: theme.spacing(8),
  },
  named: {
    borderColor: theme.palette.primary.main,
    backgroundColor: theme.palette.action.selected,
  },
  kind: { borderTop: `1px solid ${theme.palette.divider}` },
}));

/** What proves the incident, kind by kind, each in its own way. */
export function EvidenceList(props: { evidence: Evidence[] }) {
  const classes = useStyles();
  const t = useWords();
  const { evidence } = props;
  const kinds = EVIDENCE_KINDS.map(kind => ({
    kind,
    items: evidence.filter(each => each.kind === kind),
  })).filter(({ items }) => items.length > 0);
  return (
    <Panel id="evidence" title={t('incident.evidence')}>
      {evidence.length === 0 && (
        <Typography variant="body2">{t('incident.noEvidence')}</Typography>
      )}
      {kinds.map(({ kind, items }) => (
        <div key={kind} className={classes.kind}>
          <Typography component="h4" variant="subtitle2">
            {t(`evidence.${kind}`)}
            {items.length > 1 && ` (${items.length})`}
          </Typography>
          <ul className={classes.list}>
            {items.map(item => (
              <Item key={item.id} evidence={item} />
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

function Item(props: { evidence: Evidence }) {
  const classes = useStyles();
  const t = useWords();
  const { evidence } = props;
  const anchor = evidenceAnchor(evidence.id);
  const isNamed = useAnchor() === anchor;
  const Content = rendererOf(evidence.kind);
  return (
    <li
      id={anchor}
      tabIndex={-1}
      className={`${classes.item} ${isNamed ? classes.named : ''}`}
    >
      {evidence.erased ? (
        <Typography variant="body2">{t('record.erased')}</Typography>
      ) : (
        <Content evidence={evidence} />
      )}
      <Typography variant="caption" color="textSecondary">
        {t('incident.collected')} <TimeStamp at={evidence.collectedAt} /> ·{' '}
        <ActorName actor={evidence.collectedBy} />
      </Typography>
    </li>
  );
}
