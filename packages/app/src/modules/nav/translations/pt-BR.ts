/** Brazilian Portuguese of the sidebar. */
const ptBR = {
  home: 'Início',
  menu: 'Menu',
  health: 'Saúde',
  catalog: 'Catálogo',
  create: 'Criar',
  search: 'Buscar',
  notifications: 'Notificações',
  settings: 'Configurações',
};

export default ptBR;
