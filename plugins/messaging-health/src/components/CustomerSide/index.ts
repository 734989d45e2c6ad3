export { CustomerSide } from './CustomerSide';
