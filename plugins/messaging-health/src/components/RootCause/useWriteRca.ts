import { useApi } from '@backstage/core-plugin-api';
import { RcaVersion } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { statusOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { RcaForm } from './rcaForm';

/** A version on its way, and what stood in the way. */
export interface Writing {
  write: () => Promise<boolean>;
  pending: boolean;
  error?: Error;
  /** What somebody else wrote in between. */
  between?: RcaVersion;
}

/** Writes a version; where another one came in between, finds out which. */
export function useWriteRca(
  number: string,
  form: RcaForm,
  onWritten: () => void,
): Writing {
  const api = useApi(messagingHealthApiRef);
  const [between, setBetween] = useState<RcaVersion>();
  const { act, pending, error } = useAct(async () => {
    setBetween(undefined);
    try {
      await api.call('writeRca', { number, body: form });
    } catch (caught) {
      if (caught instanceof Error && statusOf(caught) === 409) {
        const { versions } = await api.call('listRcaVersions', { number });
        setBetween(versions.find(({ version }) => version > form.basedOn));
      }
      throw caught;
    }
    onWritten();
  });
  return { write: act, pending, error, between };
}
