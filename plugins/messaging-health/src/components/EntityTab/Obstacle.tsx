import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  isOperationFinished,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

/** Why nothing can be started now; where an operation is in the way, since when, and the way to it. */
export function Obstacle(props: {
  obstacle: string;
  overview: Pick<OrganizationOverview, 'operation'>;
}) {
  const t = useWords();
  const links = useLinks();
  const { obstacle, overview } = props;
  const { operation } = overview;
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {obstacle}
      {operation && !isOperationFinished(operation.status) && (
        <>
          {' '}
          {t('inTheWay.since')} <TimeStamp at={operation.requestedAt} /> ·{' '}
          <Link to={links.operation(operation.entityRef, operation.id)}>
            {t('inTheWay.goTo')}
          </Link>
        </>
      )}
    </Typography>
  );
}
