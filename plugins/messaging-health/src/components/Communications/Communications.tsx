import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  confirmPermission,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { useMay } from '../../hooks/useMay';
import { useWords } from '../../hooks/useWords';
import { DueMessage } from './DueMessage';
import { SentList } from './SentList';
import { WriteMessage } from './WriteMessage';

/** What the customer was told, and what is owed to it next. */
export function Communications(props: {
  incident: Incident;
  onChanged: () => void;
}) {
  const t = useWords();
  const may = useMay(confirmPermission);
  const [writing, setWriting] = useState(false);
  const { incident, onChanged } = props;
  const { due, sent } = incident.communications;
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('customer.messages')}
      </Typography>
      <DueMessage communications={incident.communications} />
      {may === false ? (
        <Typography variant="caption" component="p">
          {t('customer.mayNot', { permission: confirmPermission.name })}
        </Typography>
      ) : (
        <Button
          variant={due ? 'contained' : 'outlined'}
          color={due ? 'primary' : 'default'}
          onClick={() => setWriting(true)}
        >
          {due
            ? t('customer.writeDue', { kind: t(`customer.kind.${due}`) })
            : t('customer.write')}
        </Button>
      )}
      <SentList sent={sent} />
      {writing && (
        <WriteMessage
          incident={incident}
          onSent={onChanged}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}
