import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LogoMark } from './LogoMark';

const useStyles = makeStyles(theme => ({
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    height: 3 * sidebarConfig.logoHeight,
    paddingLeft: (sidebarConfig.drawerWidthClosed - 28) / 2,
    color: theme.palette.navigation.selectedColor,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
}));

/** The mark, and beside it the portal's name while the sidebar is open. */
export const SidebarLogo = ({ homeLabel }: { homeLabel: string }) => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      color="inherit"
      className={classes.link}
      aria-label={homeLabel}
    >
      <LogoMark />
      {isOpen && <span>Messaging Health</span>}
    </Link>
  );
};
