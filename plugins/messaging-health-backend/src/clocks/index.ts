export * from './SlaClocks';
export * from './NoClocks';
export * from './SlaTerms';
export * from './DatabaseSlaClocks';
export * from './ClockWarning';
export * from './ClockWatcher';
export * from './forecasts/forecastOf';
export * from './forecasts/SlaForecaster';
