import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  isStepOver,
  Operation,
  OperationStep,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName, personName } from '../Person';
import { TimeStamp } from '../TimeStamp';

/** What the operation is, where it stands, who asked for it and why; read aloud when it moves. */
export function OperationHeadline(props: { operation: Operation }) {
  const t = useWords();
  const links = useLinks();
  const { operation } = props;
  const current = currentStep(operation);
  return (
    <>
      <div role="status">
        <Typography variant="h6" component="h3">
          {t('operation.title', {
            kind: t(`operationKind.${operation.kind}`),
            status: t(`operationStatus.${operation.status}`),
          })}
          {current &&
            ` · ${t('operation.stepOf', {
              position: String(current.position),
              steps: String(operation.steps.length),
              step: t(`step.${current.id}`),
            })}`}
        </Typography>
      </div>
      <Typography variant="body2">
        {t('operation.reason', { reason: operation.reason })}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {t('operation.requestedBy')} <ActorName actor={operation.requestedBy} />{' '}
        · <TimeStamp at={operation.requestedAt} /> · {t('operation.incident')}{' '}
        <Link to={links.incident(operation.incident)}>
          {operation.incident}
        </Link>
        <CopyButton
          text={operation.id}
          label={t('action.copyWhat', { what: t('operation.id') })}
        />
      </Typography>
      <Relations operation={operation} />
    </>
  );
}

/** Who else had a word in it, and what it hangs together with. */
function Relations(props: { operation: Operation }) {
  const t = useWords();
  const links = useLinks();
  const { approval, abort, followedBy, fleetRollbackId, entityRef } =
    props.operation;
  return (
    <>
      {approval && (
        <Typography variant="body2">
          ✔ {t('approval.by', { person: personName(approval.by) })},{' '}
          <TimeStamp at={approval.at} />
          {approval.note && `: ${approval.note}`}
        </Typography>
      )}
      {abort && (
        <Typography>
          {t('operation.aborted', {
            by: personName(abort.by),
            reason: abort.reason,
          })}
        </Typography>
      )}
      {followedBy && (
        <Typography>
          <strong>{t('operation.followedBy')}</strong>{' '}
          <Link to={links.operation(entityRef, followedBy)}>
            {t('operation.showFollowing')}
          </Link>
        </Typography>
      )}
      {fleetRollbackId && (
        <Typography variant="body2">
          {t('operation.ofFleet')}{' '}
          <Link to={links.fleetRollback(fleetRollbackId)}>
            {t('operation.showFleet')}
          </Link>
        </Typography>
      )}
    </>
  );
}

function currentStep(operation: Operation): OperationStep | undefined {
  return operation.finishedAt
    ? undefined
    : operation.steps.find(({ status }) => !isStepOver(status));
}
