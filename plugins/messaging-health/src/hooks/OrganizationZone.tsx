import { isTimeZone } from '@messaging-health/backstage-plugin-common';
import { createContext, PropsWithChildren, useContext } from 'react';

const ZoneContext = createContext<string | undefined>(undefined);

/** Below it, exact times are told in the zone of the organization's customers, too. */
export function OrganizationZone(
  props: PropsWithChildren<{ timeZone: string | undefined }>,
) {
  const { timeZone, children } = props;
  // A server may know zones that this browser does not.
  const known = timeZone && isTimeZone(timeZone) ? timeZone : undefined;
  return <ZoneContext.Provider value={known}>{children}</ZoneContext.Provider>;
}

/** The zone of the organization that this part of the tree is about; undefined where it is about none. */
export function useOrganizationZone(): string | undefined {
  return useContext(ZoneContext);
}
