export { ContingencyChecklist } from './ContingencyChecklist';
