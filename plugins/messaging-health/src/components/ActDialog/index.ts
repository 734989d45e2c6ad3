export { ActDialog } from './ActDialog';
