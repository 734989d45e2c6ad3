import { OrganizationRow } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useWords } from '../../hooks/useWords';
import { ClockRest } from '../OpenClocks';

/** What is owed next for an organization's open incident, and how much time is left. */
export function SlaDue(props: { due: NonNullable<OrganizationRow['slaDue']> }) {
  const t = useWords();
  const now = useNow(5000);
  const { clock, dueAt } = props.due;
  return (
    <>
      {t(`clock.${clock}`)}:{' '}
      <strong>
        <ClockRest clock={{ startedAt: dueAt, dueAt }} now={now} />
      </strong>
    </>
  );
}
