import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { incidentStatusSchema } from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { z } from 'zod';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';
import { HEALTH_OF_STATUS } from '../IncidentPage/incidentHeadline';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', minWidth: 0, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0),
  },
  excerpt: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 4,
    overflow: 'hidden',
  },
}));

/** What the search's collator keeps of an incident, beside what every result has. */
const indexedSchema = z.object({
  status: incidentStatusSchema,
  detectedAt: z.iso.datetime(),
});

/** An incident among the results of the portal's search: number and organization, status, when, and where the words were found. */
export function IncidentSearchItem(props: {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}) {
  const classes = useStyles();
  const t = useWords();
  const { result, highlight, icon } = props;
  if (!result) {
    return null;
  }
  const indexed = indexedSchema.safeParse(result).data;
  return (
    <div className={classes.root}>
      {icon && <ListItemIcon aria-hidden>{icon}</ListItemIcon>}
      <div>
        <Typography variant="h6" component="h3">
          {/* The list counts the click itself. */}
          <Link noTrack to={result.location}>
            <Found in={result.title} field="title" highlight={highlight} />
          </Link>
        </Typography>
        {indexed && (
          <Typography variant="body2" component="div" className={classes.facts}>
            <HealthPill health={HEALTH_OF_STATUS[indexed.status]}>
              {t(`incidentStatus.${indexed.status}`)}
            </HealthPill>
            <span>
              {t('incidents.detected')}:{' '}
              <TimeStamp at={indexed.detectedAt} show="utc" />
            </span>
          </Typography>
        )}
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.excerpt}
        >
          <Found in={result.text} field="text" highlight={highlight} />
        </Typography>
      </div>
    </div>
  );
}

/** A text, with the words marked that were searched for. */
function Found(props: {
  in: string;
  field: 'title' | 'text';
  highlight?: ResultHighlight;
}) {
  const { field, highlight } = props;
  const marked = highlight?.fields[field];
  return highlight && marked ? (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{props.in}</>
  );
}
