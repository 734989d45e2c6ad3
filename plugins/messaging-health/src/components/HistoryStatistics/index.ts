export { HistoryStatistics } from './HistoryStatistics';
