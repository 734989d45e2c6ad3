import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

type Filters<Name extends string> = { [name in Name]?: string };

/** Filters that live in the address, so that a link shows the same thing. */
export function useUrlFilters<const Name extends string>(names: Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const filters: Filters<Name> = {};
  for (const name of names) {
    filters[name] = parameters.get(name) || undefined;
  }
  const change = useCallback(
    (changes: Filters<Name>) =>
      setParameters(
        before => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (typeof value === 'string' && value !== '') {
              after.set(name, value);
            } else {
              after.delete(name);
            }
          }
          return after;
        },
        { replace: true },
      ),
    [setParameters],
  );
  const clear = useCallback(
    () => setParameters(new URLSearchParams(), { replace: true }),
    [setParameters],
  );
  return { filters, change, clear };
}
