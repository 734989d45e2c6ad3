import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { Freeze } from '@messaging-health/backstage-plugin-common';
import { causeOf, statusOf } from '../../hooks/causeOf';
import { useGate } from '../../hooks/useGate';
import { useLinks } from '../../hooks/useLinks';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { TimeUntil } from '../TimeUntil';

/** The gate's answer while activations are frozen: until when, and which incident stands in the way. */
export function GateFacts(props: { organizationId: string; freeze: Freeze }) {
  const t = useWords();
  const statement = useStatement();
  const links = useLinks();
  const { organizationId, freeze } = props;
  const { data, error } = useGate(organizationId, true);
  const incident = data?.incident ?? freeze.incident;
  return (
    <Typography variant="body2" component="div">
      {data?.until && (
        <>
          {data.untilStatement
            ? statement(data.untilStatement)
            : t('gate.until', { until: data.until })}{' '}
        </>
      )}
      {data?.untilAt && (
        <>
          {t('gate.untilAt')} <TimeUntil at={data.untilAt} />.{' '}
        </>
      )}
      {data?.plannedReturnAt && (
        <>
          {t('gate.planned')} <TimeUntil at={data.plannedReturnAt} />.{' '}
        </>
      )}
      {incident && (
        <>
          {t('gate.incident')}{' '}
          <Link to={links.incident(incident)}>{incident}</Link>
        </>
      )}
      {error && !data && (
        <Typography variant="caption" component="div">
          {statusOf(error) === 403
            ? t('gate.mayNot')
            : t('gate.failed', { cause: causeOf(error) })}
        </Typography>
      )}
    </Typography>
  );
}
