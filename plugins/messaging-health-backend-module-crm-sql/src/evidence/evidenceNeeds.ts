import { CrmQuestion } from '../client/CrmQuestion';

/** What the role needs for the error lines of identity resolutions. */
export const evidenceNeeds: Pick<CrmQuestion, 'tables' | 'grants'> = {
  tables: ['messaging_identity_resolution_log'],
  grants: [
    'grant select (id, deleted_at) on organizations',
    'grant select (organization_id, source, external_id, action, metadata, error_message, created_at) on messaging_identity_resolution_log',
  ],
};
