import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { OrganizationRow } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { canBeChosen } from './RowChoice';
import { Selection } from './useSelection';

/** Chooses every organization of the page that can be chosen, or takes them all back. */
export function PageChoice(props: {
  rows: OrganizationRow[];
  selection: Selection;
}) {
  const t = useWords();
  const { rows, selection } = props;
  const possible = rows.filter(canBeChosen);
  const count = possible.filter(({ organization }) =>
    selection.has(organization.id),
  ).length;
  const isWhole = count > 0 && count === possible.length;
  return (
    <FormControlLabel
      label={t('select.page')}
      control={
        <Checkbox
          size="small"
          color="primary"
          checked={isWhole}
          indeterminate={count > 0 && !isWhole}
          disabled={possible.length === 0}
          onChange={() => selection.set(possible, !isWhole)}
        />
      }
    />
  );
}
