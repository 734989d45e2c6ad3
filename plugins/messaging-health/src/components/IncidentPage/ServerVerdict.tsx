import Typography from '@material-ui/core/Typography';
import VerifiedIcon from '@material-ui/icons/VerifiedUserOutlined';
import { RecordVerdict } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { Findings } from './Findings';

/** What the server says of the whole record: entries, contents, evidence, files and the signed head. */
export function ServerVerdict(props: { verdict: RecordVerdict }) {
  const t = useWords();
  const format = useFormat();
  const {
    intact,
    entries,
    erased,
    evidence,
    findings,
    head,
    keys,
    verifiedAt,
  } = props.verdict;
  const signer = keys.find(({ keyId }) => keyId === head?.keyId);
  return (
    <>
      {intact ? (
        <Typography variant="body2">
          <VerifiedIcon fontSize="small" aria-hidden />{' '}
          {t('proof.intact', {
            entries: format.integer(entries),
            evidence: format.integer(evidence),
            time: format.clockTime(Date.parse(verifiedAt)),
          })}{' '}
          {erased > 0 && t('proof.withErased', { count: erased })}
        </Typography>
      ) : (
        <Findings findings={findings} />
      )}
      {head && (
        <Typography variant="body2" component="div">
          {t('proof.head', {
            sequence: String(head.sequence),
            hash: head.hash.slice(0, 16),
            keyId: head.keyId,
          })}
          <CopyButton
            text={JSON.stringify(head)}
            label={t('action.copyWhat', { what: t('proof.signedHead') })}
          />
        </Typography>
      )}
      {signer?.isEphemeral && (
        <Typography variant="body2">{t('proof.ephemeral')}</Typography>
      )}
    </>
  );
}
