export * from './UpstreamError';
export * from './UpstreamClient';
export * from './UpstreamRequest';
export { DEFAULT_RETRY_POLICY, type RetryPolicy } from './RetryPolicy';
export * from './redactMessage';
export * from './vendorMessage';
