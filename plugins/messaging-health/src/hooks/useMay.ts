import { useApiHolder } from '@backstage/core-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { useEffect, useState } from 'react';

/**
 * Whether a person may do something, on screens whose answer does not say so itself.
 * `undefined` until it is known. Where it can't be asked for it is offered: the backend
 * has the last word in any case.
 */
export function useMay(permission: BasicPermission): boolean | undefined {
  const permissions = useApiHolder().get(permissionApiRef);
  const [may, setMay] = useState<boolean | undefined>(
    permissions ? undefined : true,
  );
  useEffect(() => {
    let gone = false;
    const tell = (answer: boolean) => {
      if (!gone) {
        setMay(answer);
      }
    };
    permissions?.authorize({ permission }).then(
      ({ result }) => tell(result === AuthorizeResult.ALLOW),
      () => tell(true),
    );
    return () => {
      gone = true;
    };
  }, [permissions, permission]);
  return may;
}
