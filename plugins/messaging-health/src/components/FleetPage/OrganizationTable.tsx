import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  blockingProblems,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { BlindLine } from '../BlindLine';
import { HealthPill } from '../HealthPill';
import { RehearsalMark } from '../Rehearsal';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { RowChoice } from './RowChoice';
import { SlaDue } from './SlaDue';
import { TimeLeft } from './TimeLeft';
import { Selection } from './useSelection';
import { WorstTrigger } from './WorstTrigger';

/** The columns of a row, from what identifies it to what is known of it. */
function useColumns(): Column<OrganizationRow>[] {
  const t = useWords();
  const links = useLinks();
  return [
    { title: t('fleet.organization'), render: row => <Name row={row} /> },
    {
      title: t('fleet.health'),
      render: ({ health, blindSince }) => (
        <>
          <HealthPill health={health} />
          <BlindLine since={blindSince} short />
        </>
      ),
    },
    {
      title: t('fleet.worst'),
      render: ({ worstTrigger }) =>
        worstTrigger && <WorstTrigger verdict={worstTrigger} />,
    },
    {
      title: t('fleet.timeLeft'),
      render: ({ worstTrigger }) =>
        worstTrigger?.state === 'pending' &&
        worstTrigger.firesAt && <TimeLeft firesAt={worstTrigger.firesAt} />,
    },
    { title: t('fleet.mode'), render: row => <Mode row={row} /> },
    {
      title: t('fleet.incident'),
      render: ({ openIncident }) =>
        openIncident && (
          <Link to={links.incident(openIncident.number)}>
            {openIncident.number}
          </Link>
        ),
    },
    {
      title: t('clocks.nearest'),
      render: ({ slaDue }) => slaDue && <SlaDue due={slaDue} />,
    },
    {
      title: t('fleet.rehearsal'),
      render: ({ rehearsal }) => <RehearsalMark rehearsal={rehearsal} />,
    },
  ];
}

/** A page of organizations as the backend orders them; with a selection, each can be chosen. */
export function OrganizationTable(props: {
  rows: OrganizationRow[];
  selection?: Selection;
}) {
  const t = useWords();
  const { rows, selection } = props;
  const columns = useColumns();
  const choice: Column<OrganizationRow>[] = selection
    ? [
        {
          title: t('select.column'),
          render: row => <RowChoice row={row} selection={selection} />,
        },
      ]
    : [];
  return (
    <ResponsiveTable
      label={t('page.organizations')}
      columns={[...choice, ...columns]}
      rows={rows}
      keyOf={({ organization }) => organization.id}
    />
  );
}

function Name(props: { row: OrganizationRow }) {
  const t = useWords();
  const links = useLinks();
  const { organization } = props.row;
  const blocking = blockingProblems(organization).length;
  return (
    <>
      <Link to={links.organization(organization.entityRef)}>
        <strong>{organization.title}</strong>
      </Link>
      {blocking > 0 && (
        <Typography variant="caption" component="div">
          {t('fleet.problems', { count: blocking })}
        </Typography>
      )}
    </>
  );
}

function Mode(props: { row: OrganizationRow }) {
  const t = useWords();
  const { mode, frozen, drifts = 0, operation } = props.row;
  return (
    <>
      {t(`mode.${mode}`)}
      {frozen && ` · ❄ ${t('fleet.frozen')}`}
      {drifts > 0 && (
        <Typography variant="body2" component="div">
          ⚠ <strong>{t('fleet.drifts', { count: drifts })}</strong>
        </Typography>
      )}
      {operation && (
        <Typography variant="caption" component="div">
          {t('fleet.operation', {
            kind: t(`operationKind.${operation.kind}`),
            status: t(`operationStatus.${operation.status}`),
          })}
          {operation.currentStep && `: ${t(`step.${operation.currentStep}`)}`}
        </Typography>
      )}
    </>
  );
}
