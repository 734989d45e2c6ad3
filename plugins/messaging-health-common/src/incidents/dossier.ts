import { z } from 'zod';
import { operationSchema } from '../operations/Operation';
import { signedHeadSchema, signingKeySchema } from '../timeline/signedHead';
import { timelineEntrySchema } from '../timeline/TimelineEntry';
import { attachmentSchema } from './attachments';
import { evidenceSchema, incidentSchema } from './Incident';
import { rcaVersionSchema } from './rootCause';

/**
 * A record that was handed out, as a JSON file. Everything that the proof is about is in
 * `record.timeline`, `record.evidence` and `record.attachments`; the rest is for reading.
 * `verify-record.mjs` checks it with nothing but Node, and holds the analyses and messages
 * that are told again to their evidence.
 *
 * @public
 */
export const jsonDossierSchema = z.object({
  format: z.literal('messaging-health-dossier'),
  version: z.literal(1),
  /** When it was handed out. */
  exportedAt: z.iso.datetime(),
  record: z.object({
    incident: incidentSchema.omit({
      timeline: true,
      evidence: true,
      attachments: true,
    }),
    timeline: z.array(timelineEntrySchema),
    evidence: z.array(evidenceSchema),
    /** Without their bytes; `sha256` tells which they are. */
    attachments: z.array(attachmentSchema),
    rcaVersions: z.array(rcaVersionSchema),
    /** What was done about it, as it stands now. */
    operations: z.array(operationSchema),
  }),
  proof: z.object({
    /** Absent for a record that nothing was added to since heads are signed. */
    head: signedHeadSchema.optional(),
    keys: z.array(signingKeySchema),
  }),
});
/** @public */
export type JsonDossier = z.infer<typeof jsonDossierSchema>;
