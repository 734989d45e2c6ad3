import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Attachment } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { saveFile } from '../../files';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';

/** One attached file; it is saved and never shown here, since nobody knows what is in it. */
export function AttachmentItem(props: {
  number: string;
  attachment: Attachment;
}) {
  const t = useWords();
  const format = useFormat();
  const api = useApi(messagingHealthApiRef);
  const { number, attachment } = props;
  const { id, name, size, type, sha256, note, erasedAt } = attachment;
  const { act, pending, error } = useAct(async () =>
    saveFile(
      await api.call('downloadAttachment', { number, attachmentId: id }),
    ),
  );
  return (
    <li>
      <Typography variant="body2" component="div">
        <strong>{name}</strong> · {type} · {format.kilobytes(size)}
        <CopyButton
          text={sha256}
          label={t('action.copyWhat', {
            what: t('attachment.fingerprint', { name }),
          })}
        />
        {!erasedAt && (
          <Button
            size="small"
            disabled={pending}
            aria-label={t('attachment.saveWhat', { name })}
            onClick={() => act()}
          >
            {t('attachment.save')}
          </Button>
        )}
      </Typography>
      {note && <Typography variant="body2">{note}</Typography>}
      <Typography variant="caption" color="textSecondary" component="div">
        <ActorName actor={attachment.attachedBy} />,{' '}
        <TimeStamp at={attachment.attachedAt} />
        {erasedAt && (
          <>
            {' · '}
            {t('record.erased')} <TimeStamp at={erasedAt} />
          </>
        )}
      </Typography>
      {error && (
        <Typography role="alert" color="error" variant="body2">
          {t('attachment.saveFailed', { name, cause: causeOf(error) })}
        </Typography>
      )}
    </li>
  );
}
