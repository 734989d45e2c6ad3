import { resolvePackagePath } from '@backstage/backend-plugin-api';

const PACKAGE = '@expo-google-fonts/noto-sans';

/** Where the fonts of a dossier are: Noto Sans, which has Latin, Greek and Cyrillic. */
export const FONT_FILES = {
  plain: resolvePackagePath(PACKAGE, '400Regular', 'NotoSans_400Regular.ttf'),
  strong: resolvePackagePath(
    PACKAGE,
    '600SemiBold',
    'NotoSans_600SemiBold.ttf',
  ),
} as const;
