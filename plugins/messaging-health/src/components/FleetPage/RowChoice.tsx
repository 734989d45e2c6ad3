import Checkbox from '@material-ui/core/Checkbox';
import {
  blockingProblems,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { Selection } from './useSelection';

/** True for a row that can be rolled back together with others. */
export function canBeChosen({ organization }: OrganizationRow): boolean {
  return blockingProblems(organization).length === 0;
}

/** Chooses one organization for a fleet rollback. */
export function RowChoice(props: {
  row: OrganizationRow;
  selection: Selection;
}) {
  const t = useWords();
  const { row, selection } = props;
  const { id, title } = row.organization;
  const isPossible = canBeChosen(row);
  return (
    <Checkbox
      size="small"
      color="primary"
      checked={selection.has(id)}
      disabled={!isPossible}
      inputProps={{
        'aria-label': t(isPossible ? 'select.one' : 'select.impossible', {
          organization: title,
        }),
      }}
      onChange={(_, checked) => selection.set([row], checked)}
    />
  );
}
