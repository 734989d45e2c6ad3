import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import RenameIcon from '@material-ui/icons/CreateOutlined';
import DeleteIcon from '@material-ui/icons/DeleteOutlined';
import { Link } from '@backstage/core-components';
import { ReactNode, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { SavedView, useSavedViews } from '../../hooks/useSavedViews';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  list: {
    display: 'contents',
    listStyle: 'none',
  },
  view: {
    display: 'inline-flex',
    alignItems: 'center',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    paddingLeft: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

type Asking = { what: 'save' } | { what: 'rename' | 'remove'; view: SavedView };

/** What stands in an address of the history besides the page one is on. */
function withoutCursor(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('cursor');
  return parameters.toString();
}

/** The searches of the history that a person has named, each a link; the address on screen can be kept as another. */
export function SavedViews() {
  const classes = useStyles();
  const t = useWords();
  const { pathname, search } = useLocation();
  const [asking, setAsking] = useState<Asking>();
  const { views, ...keeper } = useSavedViews();
  const here = withoutCursor(search);
  return (
    <nav className={classes.root} aria-label={t('history.views')}>
      <Typography variant="body2" component="span" aria-hidden>
        {t('history.views')}:
      </Typography>
      <ul className={classes.list}>
        {views.map(view => (
          <li key={view.name} className={classes.view}>
            <Link
              to={`${pathname}?${view.search}`}
              aria-current={view.search === here ? 'page' : undefined}
            >
              {view.name}
            </Link>
            <ViewAction
              label={t('history.renameView', { name: view.name })}
              onClick={() => setAsking({ what: 'rename', view })}
            >
              <RenameIcon fontSize="inherit" />
            </ViewAction>
            <ViewAction
              label={t('history.deleteView', { name: view.name })}
              onClick={() => setAsking({ what: 'remove', view })}
            >
              <DeleteIcon fontSize="inherit" />
            </ViewAction>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => setAsking({ what: 'save' })}>
        {t('history.saveView')}
      </Button>
      {asking && (
        <AskForView
          asking={asking}
          search={here}
          keeper={keeper}
          onClose={() => setAsking(undefined)}
        />
      )}
    </nav>
  );
}

function ViewAction(props: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip title={props.label}>
      <IconButton size="small" aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </IconButton>
    </Tooltip>
  );
}

/** Asks for a view's name, or whether it may go. */
function AskForView(props: {
  asking: Asking;
  search: string;
  keeper: Omit<ReturnType<typeof useSavedViews>, 'views'>;
  onClose: () => void;
}) {
  const t = useWords();
  const { asking, search, keeper, onClose } = props;
  if (asking.what === 'remove') {
    const { name } = asking.view;
    return (
      <ActDialog
        title={t('history.deleteView', { name })}
        text={t('history.deleteViewText')}
        submit={t('history.delete')}
        act={() => keeper.remove(name)}
        onClose={onClose}
      />
    );
  }
  const before = asking.what === 'rename' ? asking.view.name : undefined;
  return (
    <ActDialog
      title={
        before
          ? t('history.renameView', { name: before })
          : t('history.saveView')
      }
      text={t('history.saveViewText')}
      field={t('history.viewName')}
      initialText={before}
      submit={t('history.save')}
      act={name =>
        before ? keeper.rename(before, name) : keeper.save({ name, search })
      }
      onClose={onClose}
    />
  );
}
