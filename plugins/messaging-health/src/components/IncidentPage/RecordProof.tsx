import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  Incident,
  RecordVerdict,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { BrowserVerdict } from './BrowserVerdict';
import { ServerVerdict } from './ServerVerdict';

/** Whether the record is whole: as this browser has reckoned, and, asked for, as the server says of all of it. */
export function RecordProof(props: { incident: Incident }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number, timeline } = props.incident;
  const [verdict, setVerdict] = useState<RecordVerdict>();
  const { act, pending, error } = useAct(async () =>
    setVerdict(await api.call('verifyRecord', { number })),
  );
  return (
    <div>
      <BrowserVerdict timeline={timeline} />
      <Button size="small" disabled={pending} onClick={() => act()}>
        {t(pending ? 'proof.verifying' : 'proof.verify')}
      </Button>
      <div role="status">{verdict && <ServerVerdict verdict={verdict} />}</div>
      {error && (
        <Typography role="alert" color="error" variant="body2">
          {t('proof.failed', { cause: causeOf(error) })}
        </Typography>
      )}
    </div>
  );
}
