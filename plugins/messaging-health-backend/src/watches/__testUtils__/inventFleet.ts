import { Organization } from '@messaging-health/backstage-plugin-common';
import { ORGANIZATION } from '../../operations/__testUtils__';

/** Invented organizations that share a world. */
export function inventFleet(size: number): Organization[] {
  return Array.from({ length: size }, (_, index) => ({
    ...ORGANIZATION,
    id: `00000000-0000-4000-8000-000000002${String(index).padStart(3, '0')}`,
    title: `Padaria ${index}`,
  }));
}
