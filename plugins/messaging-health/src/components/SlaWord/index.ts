export { SlaWord } from './SlaWord';
