export { IncidentSearchItem } from './IncidentSearchItem';
