import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import { LARGEST_FLEET_ROLLBACK } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords, Words } from '../../hooks/useWords';
import { Selection } from './useSelection';

const useStyles = makeStyles(theme => ({
  // Lies over the page's lower edge, so that it moves no row.
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    border: `2px solid ${theme.palette.primary.main}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
}));

function obstacleOf(
  count: number,
  templateIsThere: boolean,
  t: Words,
): string | undefined {
  if (count < 2) {
    return t('select.tooFew');
  }
  if (count > LARGEST_FLEET_ROLLBACK) {
    return t('select.tooMany', { most: String(LARGEST_FLEET_ROLLBACK) });
  }
  return templateIsThere ? undefined : t('select.noTemplate');
}

/** How many organizations are chosen, and the way to roll them back together. */
export function SelectionBar(props: { selection: Selection }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const links = useLinks();
  const { chosen, clear } = props.selection;
  const count = chosen.length;
  const form = links.startFleetRollback(
    chosen.map(({ entityRef }) => entityRef),
  );
  const obstacle = obstacleOf(count, form !== undefined, t);
  return (
    <div className={count > 0 ? classes.root : undefined}>
      <Typography role="status">
        {count > 0 && t('select.chosen', { count })}
      </Typography>
      {count > 0 && (
        <>
          <LinkButton
            to={form ?? ''}
            variant="contained"
            color="primary"
            disabled={obstacle !== undefined}
            title={format.list(chosen.map(({ title }) => title))}
          >
            {t('select.rollBack', { count })}
          </LinkButton>
          <Button onClick={clear}>{t('select.clear')}</Button>
          {obstacle && <Typography variant="body2">{obstacle}</Typography>}
        </>
      )}
    </div>
  );
}
