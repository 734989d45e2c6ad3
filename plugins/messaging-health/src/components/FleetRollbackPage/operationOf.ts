import { FleetMember } from '@messaging-health/backstage-plugin-common';

/** The operation to look at for a member: its own, or the one that keeps it from having one. */
export function operationOf({
  operationId,
  statement,
}: Pick<FleetMember, 'operationId' | 'statement'>): string | undefined {
  const { code, values } = statement ?? {};
  return code === 'fleet.member.in-the-way'
    ? String(values?.operation)
    : operationId;
}
