import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BackstageTheme } from '@backstage/theme';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { ComparedLine, compareLines } from './compareLines';

/** So many unchanged lines are shown around a change. */
const CONTEXT = 2;

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '& ins, & del': { textDecoration: 'none' },
  },
  line: { borderLeft: '4px solid transparent', paddingLeft: theme.spacing(1) },
  added: {
    borderColor: theme.palette.status.ok,
    backgroundColor: theme.palette.action.hover,
  },
  removed: { borderColor: theme.palette.status.error, opacity: 0.8 },
  same: {},
}));

/** The changed lines with a little of what stands around them; `undefined` stands for what is left out. */
function shorten(lines: ComparedLine[]): Array<ComparedLine | undefined> {
  const near = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ change }) => change !== 'same'),
  );
  return lines.flatMap((line, index) => {
    if (near[index]) {
      return [line];
    }
    return index === 0 || near[index - 1] ? [undefined] : [];
  });
}

/** What one text says otherwise than another, line by line; told by a sign as well as by colour. */
export function Comparison(props: { before: string; after: string }) {
  const classes = useStyles();
  const t = useWords();
  const { before, after } = props;
  const lines = useMemo(() => compareLines(before, after), [before, after]);
  const added = lines.filter(({ change }) => change === 'added').length;
  const removed = lines.filter(({ change }) => change === 'removed').length;
  if (added + removed === 0) {
    return <Typography>{t('rca.same')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2">
        {t('rca.linesAdded', { count: added })},{' '}
        {t('rca.linesRemoved', { count: removed })}
      </Typography>
      <ul className={classes.root}>
        {shorten(lines).map((line, index) => (
          <li
            // The comparison is made anew as a whole, and never reordered.
            key={index}
            className={`${classes.line} ${classes[line?.change ?? 'same']}`}
          >
            {line ? <Line line={line} /> : '⋯'}
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ line }: { line: ComparedLine }) {
  switch (line.change) {
    case 'added':
      return <ins>+ {line.text}</ins>;
    case 'removed':
      return <del>− {line.text}</del>;
    default:
      return <>&nbsp; {line.text}</>;
  }
}
