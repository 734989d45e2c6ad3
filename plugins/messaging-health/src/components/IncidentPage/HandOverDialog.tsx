import { useApi } from '@backstage/core-plugin-api';
import { IncidentRole } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { CatalogPicker } from '../CatalogPicker';

/** Hands a role to somebody of the catalog. */
export function HandOverDialog(props: {
  number: string;
  role: IncidentRole;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [holder, setHolder] = useState<string>();
  const { number, role, onChanged, onClose } = props;
  return (
    <ActDialog
      title={t('role.handOverTitle', { role: t(`role.${role}`) })}
      text={t('role.handOverText')}
      field={t('record.note')}
      optional
      decided={holder !== undefined}
      submit={t('role.handOverSubmit')}
      act={async note => {
        if (holder !== undefined) {
          await api.call('handOverRole', {
            number,
            role,
            body: { holder, ...(note ? { note } : {}) },
          });
        }
      }}
      onSettled={onChanged}
      onClose={onClose}
    >
      <CatalogPicker
        label={t('role.to')}
        chosen={holder ? [holder] : []}
        onChange={chosen => setHolder(chosen.at(-1))}
      />
    </ActDialog>
  );
}
