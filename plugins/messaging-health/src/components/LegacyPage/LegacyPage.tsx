import { Content, Header, Page } from '@backstage/core-components';
import { useWords } from '../../hooks/useWords';
import { Screens } from '../Screens';

/** The screens in the page frame that apps on the old frontend system leave to the plugin. */
export function LegacyPage() {
  const t = useWords();
  return (
    <Page themeId="service">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <Content noPadding>
        <Screens />
      </Content>
    </Page>
  );
}
