export { CatalogPicker } from './CatalogPicker';
