import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { BackstageTheme } from '@backstage/theme';
import { HistoryMark } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';

/** The newest so many are told in words; the chart shows them all. */
const TOLD = 4;

const useStyles = makeStyles<BackstageTheme>(theme => {
  const striped = (colour: string) =>
    `repeating-linear-gradient(135deg, ${colour} 0 3px, transparent 3px 5px)`;
  return {
    lane: { position: 'relative', height: 6, marginTop: 2 },
    bar: { position: 'absolute', top: 0, height: 6, minWidth: 3 },
    swatch: {
      display: 'inline-block',
      width: 14,
      height: 6,
      marginRight: theme.spacing(0.5),
      verticalAlign: 'middle',
    },
    incident: { backgroundColor: theme.palette.text.primary },
    operation: { background: striped(theme.palette.text.primary) },
    firing: { backgroundColor: theme.palette.status.error },
    suspected: { background: striped(theme.palette.status.warning) },
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      color: theme.palette.text.secondary,
    },
  };
});

interface ChartMarksProps {
  marks: HistoryMark[];
  from: number;
  to: number;
  withDay: boolean;
}

/** What happened meanwhile: a lane of bars under the chart for each kind, and the same in words. */
export function ChartMarks(props: ChartMarksProps) {
  const classes = useStyles();
  const t = useWords();
  const { from, to } = props;
  const marks = props.marks.filter(
    mark =>
      Date.parse(mark.from) < to && (!mark.to || Date.parse(mark.to) > from),
  );
  if (marks.length === 0) {
    return null;
  }
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const newest = [...marks]
    .sort((one, other) => other.from.localeCompare(one.from))
    .slice(0, TOLD);
  return (
    <>
      {kinds.map(kind => (
        <Lane
          key={kind}
          marks={marks.filter(mark => mark.kind === kind)}
          from={from}
          to={to}
        />
      ))}
      <ul className={classes.list}>
        {newest.map(mark => (
          <li key={`${mark.kind} ${mark.id} ${mark.from}`}>
            <Typography variant="caption">
              <span
                className={`${classes.swatch} ${classes[mark.kind]}`}
                aria-hidden
              />
              <MarkWords
                mark={mark}
                withDay={props.withDay || Date.parse(mark.from) < from}
              />
            </Typography>
          </li>
        ))}
        {marks.length > TOLD && (
          <li>
            <Typography variant="caption">
              {t('chart.moreMarks', { count: marks.length - TOLD })}
            </Typography>
          </li>
        )}
      </ul>
    </>
  );
}

/** Marks of one kind, as bars below their time. */
function Lane(props: { marks: HistoryMark[]; from: number; to: number }) {
  const classes = useStyles();
  const { marks, from, to } = props;
  const percent = (at: string) =>
    Math.min(100, Math.max(0, ((Date.parse(at) - from) / (to - from)) * 100));
  return (
    <div className={classes.lane} aria-hidden>
      {marks.map(mark => {
        const left = percent(mark.from);
        const right = mark.to ? percent(mark.to) : 100;
        return (
          <span
            key={`${mark.id} ${mark.from}`}
            className={`${classes.bar} ${classes[mark.kind]}`}
            style={{ left: `${left}%`, width: `${right - left}%` }}
          />
        );
      })}
    </div>
  );
}

function MarkWords(props: { mark: HistoryMark; withDay: boolean }) {
  const t = useWords();
  const format = useFormat();
  const links = useLinks();
  const { mark, withDay } = props;
  const time = (at: string) => format.axis(Date.parse(at), withDay);
  const span = mark.to
    ? t('chart.markSpan', { from: time(mark.from), to: time(mark.to) })
    : t('chart.markSince', { from: time(mark.from) });
  return (
    <>
      {t(`chart.mark.${mark.kind}`)}{' '}
      {mark.kind === 'incident' && (
        <>
          <Link to={links.incident(mark.id)}>{mark.id}</Link>{' '}
        </>
      )}
      {span}
    </>
  );
}
