export { SearchPicker } from './SearchPicker';
