import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ContingencyPoint } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { sayFigure } from './sayFigure';

const useStyles = makeStyles(theme => ({
  list: { paddingLeft: theme.spacing(2), margin: 0 },
}));

/** The figures that a point was judged by, and the span that they are of. */
export function PointFigures(props: {
  point: Pick<ContingencyPoint, 'id' | 'figures' | 'from' | 'until'>;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { id, figures = {}, from, until } = props.point;
  const entries = Object.entries(figures);
  return entries.length === 0 ? null : (
    <details>
      <summary
        aria-label={t('contingency.figures', { point: t(`point.${id}`) })}
      >
        {t('action.more')}
      </summary>
      <ul className={classes.list}>
        {entries.map(([name, value]) => (
          <Typography key={name} variant="body2" component="li">
            {sayFigure(name, t)}: {format.integer(value)}
          </Typography>
        ))}
      </ul>
      {from && until && (
        <Typography variant="body2">
          {t('contingency.span', {
            from: format.utc(Date.parse(from)),
            until: format.utc(Date.parse(until)),
          })}
        </Typography>
      )}
    </details>
  );
}
