import { Theme, ThemeProvider, useTheme } from '@material-ui/core/styles';
import { ReactNode, useMemo } from 'react';

/** Black that stands out from Backstage's page by 5.2:1; its own secondary text does by 4.47:1, and WCAG asks for 4.5:1. */
const READABLE = 'rgba(0, 0, 0, 0.6)';

/** A link within a text is told from it by more than its colour; in a table or as a tab it stands alone. */
const LINK = {
  textDecoration: 'underline',
  'td &, th &, &[role="tab"]': {
    textDecoration: 'none',
    '&:hover, &:focus': { textDecoration: 'underline' },
  },
};

function makeReadable(theme: Theme): Theme {
  const { palette, overrides } = theme;
  const { text } = palette;
  return {
    ...theme,
    palette: {
      ...palette,
      text: palette.type === 'dark' ? text : { ...text, secondary: READABLE },
    },
    overrides: {
      ...overrides,
      MuiLink: { ...overrides?.MuiLink, underlineHover: LINK },
    },
  };
}

/** The portal's theme, with secondary text that can be read on the bare page as well, and links that are seen without colours. */
export function ReadableTheme(props: { children: ReactNode }) {
  const theme = useTheme();
  const readable = useMemo(() => makeReadable(theme), [theme]);
  return <ThemeProvider theme={readable}>{props.children}</ThemeProvider>;
}
