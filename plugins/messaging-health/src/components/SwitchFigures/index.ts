export { SwitchFigures } from './SwitchFigures';
