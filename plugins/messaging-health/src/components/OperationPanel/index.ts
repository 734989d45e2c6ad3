export { OperationPanel } from './OperationPanel';
