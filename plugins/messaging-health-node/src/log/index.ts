export * from './OccasionalWarning';
