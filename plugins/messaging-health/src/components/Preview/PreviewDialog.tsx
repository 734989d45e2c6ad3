import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { OperationKind } from '@messaging-health/backstage-plugin-common';
import { useId } from 'react';
import { useWords } from '../../hooks/useWords';
import { StepPreviews } from './StepPreviews';

/** What each step of an operation would change in the real state of things. */
export function PreviewDialog(props: {
  kind: OperationKind;
  organization: { id: string; title: string };
  /** Why it could not be started now, where it couldn't. */
  obstacle?: string;
  onClose: () => void;
}) {
  const t = useWords();
  const titleId = useId();
  const { kind, organization, obstacle, onClose } = props;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {t(`preview.title.${kind}`, { organization: organization.title })}
      </DialogTitle>
      <DialogContent>
        {obstacle && (
          <Typography paragraph>
            <strong>{t('preview.inTheWay', { obstacle })}</strong>
          </Typography>
        )}
        <StepPreviews kind={kind} organizationId={organization.id} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="primary">
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
