import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useWords } from '../../hooks/useWords';
import { Mark } from '../Mark';
import { MessageForm, RunbookMessage } from './messageForm';

/** Says why the runbook's words can't go out yet, and offers the message that can. */
export function NotSoYet(props: {
  /** The message that would not be true; nothing is said without one. */
  kind?: RunbookMessage;
  change: (changes: Partial<MessageForm>) => void;
}) {
  const t = useWords();
  const { kind, change } = props;
  return kind ? (
    <div>
      <Typography role="alert">
        <Mark kind="warning" /> {t(`customer.notSoYet.${kind}`)}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        onClick={() => change({ kind: 'update', nextUpdateAt: undefined })}
      >
        {t('customer.updateInstead')}
      </Button>
    </div>
  ) : null;
}
