import Button from '@material-ui/core/Button';
import { OperationKind } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { PreviewDialog } from '../Preview';

/** Shows what an operation would change, without a write. */
export function PreviewButton(props: {
  kind: OperationKind;
  organization: { id: string; title: string };
  /** Why it could not be started now, where it couldn't. */
  obstacle?: string;
}) {
  const t = useWords();
  const [previewing, setPreviewing] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setPreviewing(true)}>
        {t('rollback.preview')}
      </Button>
      {previewing && (
        <PreviewDialog {...props} onClose={() => setPreviewing(false)} />
      )}
    </>
  );
}
