import { identityApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** The entity reference of who looks at the screen; undefined until it is known, and where it can't be. */
export function useMyReference(): string | undefined {
  const identity = useApiHolder().get(identityApiRef);
  const [reference, setReference] = useState<string>();
  useEffect(() => {
    let gone = false;
    identity?.getBackstageIdentity().then(
      ({ userEntityRef }) => {
        if (!gone) {
          setReference(userEntityRef.toLocaleLowerCase('en-US'));
        }
      },
      // Whoever can't be named is not held back here: the backend knows who asks.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [identity]);
  return reference;
}
