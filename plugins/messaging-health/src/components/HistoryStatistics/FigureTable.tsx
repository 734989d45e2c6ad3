import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    '& caption': {
      textAlign: 'left',
      fontWeight: 700,
      paddingBottom: theme.spacing(0.5),
    },
    '& th, & td': {
      padding: theme.spacing(0.25, 1, 0.25, 0),
      textAlign: 'right',
      verticalAlign: 'top',
      fontWeight: 'inherit',
    },
    '& th:first-child': { textAlign: 'left', overflowWrap: 'anywhere' },
    '& thead th': { color: theme.palette.text.secondary },
  },
}));

/** One line: its name, its bar for the eyes, its figures for everybody. */
export interface FigureRow {
  key: string;
  name: ReactNode;
  bar?: ReactNode;
  figures: ReactNode[];
}

/** A chart that is a table: each row bears its bar, and its figures in words. */
export function FigureTable(props: {
  caption: string;
  /** The titles of the figures. */
  titles: [first: string, ...figures: string[]];
  rows: FigureRow[];
}) {
  const classes = useStyles();
  const { caption, titles, rows } = props;
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {titles.map(title => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, bar, figures }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              {bar}
            </th>
            {figures.map((figure, index) => (
              <td key={titles[index + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
