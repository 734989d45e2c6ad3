import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { causeOf } from '../../hooks/causeOf';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { Mark } from '../Mark';
import { Refusal } from '../Refusal';
import { Comparison } from './Comparison';
import { RcaForm } from './rcaForm';
import { Writing } from './useWriteRca';

/** Why a version was not taken. Where somebody wrote in between: who, when, and how one's own text differs. */
export function Refused(props: {
  writing: Writing;
  form: RcaForm;
  onRebase: (basedOn: number) => void;
}) {
  const t = useWords();
  const { writing, form, onRebase } = props;
  const { error, between } = writing;
  if (!error) {
    return null;
  }
  if (!between) {
    return (
      <Refusal error={error}>
        <Typography color="error">
          {t('dialog.refused', { cause: causeOf(error) })}
        </Typography>
      </Refusal>
    );
  }
  const version = String(between.version);
  return (
    <Refusal error={error}>
      <Typography component="div">
        <Mark kind="warning" /> <strong>{t('rca.between', { version })}</strong>{' '}
        <ActorName actor={between.author} />, <TimeStamp at={between.at} />.{' '}
        {t('rca.kept')}
      </Typography>
      {form.basedOn < between.version ? (
        <Button
          variant="outlined"
          size="small"
          onClick={() => onRebase(between.version)}
        >
          {t('rca.rebase', { version })}
        </Button>
      ) : (
        <Typography variant="body2">{t('rca.rebased', { version })}</Typography>
      )}
      <details>
        <summary>{t('rca.difference', { version })}</summary>
        <Comparison before={between.text ?? ''} after={form.text} />
      </details>
    </Refusal>
  );
}
