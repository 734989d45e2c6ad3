import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';

/** Who does what in an incident (runbook §2); config names who takes each by default. @public */
export const INCIDENT_ROLES = [
  'incident-commander',
  'crm-operations',
  'communication',
] as const;
/** @public */
export const incidentRoleSchema = z.enum(INCIDENT_ROLES);
/** @public */
export type IncidentRole = z.infer<typeof incidentRoleSchema>;

/** Who takes a role in one incident. @public */
export const roleHolderSchema = z.object({
  role: incidentRoleSchema,
  /** A user or a group of the catalog; absent where config names nobody and nobody has taken it. */
  holder: z.string().optional(),
  /** When it was handed to them; absent for the default. */
  since: z.iso.datetime().optional(),
  handedBy: actorSchema.optional(),
});
/** @public */
export type RoleHolder = z.infer<typeof roleHolderSchema>;
