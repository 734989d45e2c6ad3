export * from './FigureArchive';
export * from './FigureHistoryService';
export * from './createFigureHistory';
export * from './writeHistory';
