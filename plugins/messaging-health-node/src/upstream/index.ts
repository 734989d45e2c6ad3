export * from './UpstreamError';
