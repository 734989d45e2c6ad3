export { OrganizationPicker } from './OrganizationPicker';
