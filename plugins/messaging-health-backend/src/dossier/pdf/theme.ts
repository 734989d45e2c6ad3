/** How a dossier looks on paper. Lengths are in points. */
export const PAGE = { top: 64, bottom: 62, left: 54, right: 54 } as const;

export const COLORS = {
  ink: '#1f2430',
  muted: '#5b6472',
  line: '#d5dae2',
  shade: '#f3f5f8',
  accent: '#1b4f8f',
  good: '#1f6f43',
  goodShade: '#e9f5ee',
  bad: '#a3241d',
  badShade: '#fcebea',
} as const;

export const FONTS = {
  plain: 'plain',
  strong: 'strong',
  /** For what is compared character by character. */
  exact: 'Courier',
} as const;

export const SIZES = {
  title: 24,
  subtitle: 13,
  heading: [16, 12.5, 11, 10],
  text: 9.5,
  small: 8,
  exact: 8,
} as const;
