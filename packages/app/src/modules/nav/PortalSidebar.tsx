import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NavContentComponent } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { navTranslationRef } from './navTranslationRef';
import { SidebarLogo } from './SidebarLogo';

/** The sidebar: what a person on call needs first, then the rest of the portal. */
export const PortalSidebar: NavContentComponent = ({ navItems }) => {
  const { t } = useTranslationRef(navTranslationRef);
  const items = navItems.clone();
  const place = (pageId: string, text: string) => {
    const item = items.take(pageId);
    return (
      item && <SidebarItem icon={() => item.icon} to={item.href} text={text} />
    );
  };
  // These two have items of their own kind below.
  items.take('page:search');
  items.take('page:notifications');
  const settings = place('page:user-settings', t('settings'));
  return (
    <Sidebar>
      <SidebarLogo homeLabel={t('home')} />
      <SidebarGroup label={t('search')} icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label={t('menu')} icon={<MenuIcon />}>
        {place('page:messaging-health', t('health'))}
        {place('page:catalog', t('catalog'))}
        {place('page:scaffolder', t('create'))}
        <SidebarScrollWrapper>
          {items.rest().map(item => (
            <SidebarItem
              key={item.node.spec.id}
              icon={() => item.icon}
              to={item.href}
              text={item.title}
            />
          ))}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem text={t('notifications')} />
      <SidebarDivider />
      <SidebarGroup
        label={t('settings')}
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
};
