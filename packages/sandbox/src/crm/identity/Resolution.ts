/** What became of one attempt to tell who writes, as the log keeps it. */
export interface Resolution {
  action: 'matched' | 'fallback_phone' | 'fallback_email' | 'created' | 'error';
  contactId?: string;
  identityId?: string;
  metadata: Record<string, string>;
  errorMessage?: string;
}

export type ResolutionStage =
  | 'identity_lookup'
  | 'phone_lookup'
  | 'email_lookup'
  | 'create_contact';

export function failedResolution(
  stage: ResolutionStage,
  errorMessage: string,
): Resolution {
  return { action: 'error', metadata: { stage }, errorMessage };
}
