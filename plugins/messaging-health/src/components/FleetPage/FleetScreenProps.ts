import { Fleet } from '@messaging-health/backstage-plugin-common';
import { LiveFleet } from '../../hooks/useFleet';
import { FleetFilters, fleetQueryOf } from './fleetQueryOf';

/** The fleet as it is shown, and how to show another part of it. */
export interface FleetScreenProps {
  fleet: Fleet;
  live: LiveFleet;
  query: ReturnType<typeof fleetQueryOf>;
  change: (changes: FleetFilters) => void;
  clear: () => void;
}
