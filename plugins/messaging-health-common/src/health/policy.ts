import { z } from 'zod';

/**
 * What a firing trigger sets off for an organization, each including the ones before:
 * `notify` tells the roles; `open-incident` also opens an incident or joins the open
 * one; `propose-rollback` also asks the incident commander to start the rollback;
 * `rollback` starts it (at most once in 24 h, never while frozen or unknown).
 *
 * @public
 */
export const POLICIES = [
  'notify',
  'open-incident',
  'propose-rollback',
  'rollback',
] as const;
/** @public */
export const policySchema = z.enum(POLICIES);
/** @public */
export type Policy = z.infer<typeof policySchema>;
/** @public */
export const DEFAULT_POLICY: Policy = 'open-incident';
