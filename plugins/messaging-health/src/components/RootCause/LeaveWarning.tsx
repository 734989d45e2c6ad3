import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useWords } from '../../hooks/useWords';
import { Mark } from '../Mark';

/** Asks before a text is thrown away. */
export function LeaveWarning(props: {
  onLeave: () => void;
  onStay: () => void;
}) {
  const t = useWords();
  return (
    <div role="alert">
      <Typography>
        <Mark kind="warning" /> {t('rca.unsaved')}
      </Typography>
      <Button variant="outlined" size="small" onClick={props.onStay}>
        {t('rca.stay')}
      </Button>{' '}
      <Button size="small" onClick={props.onLeave}>
        {t('rca.discard')}
      </Button>
    </div>
  );
}
