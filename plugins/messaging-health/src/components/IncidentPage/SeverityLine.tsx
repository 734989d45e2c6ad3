import Typography from '@material-ui/core/Typography';
import { isIncidentEnded } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { DialogButton } from '../DialogButton';
import { Mark } from '../Mark';
import { PanelProps } from './PanelProps';
import { SeverityDialog } from './SeverityDialog';

const MARKS = { critical: 'bad', major: 'warning', minor: 'none' } as const;

/** How bad it is for the organization's customers. */
export function SeverityLine(props: PanelProps) {
  const t = useWords();
  const { incident, rights, onChanged } = props;
  const { severity, status } = incident;
  return (
    <>
      <Typography component="span" variant="body1">
        <Mark kind={MARKS[severity]} /> {t(`severity.${severity}`)}
      </Typography>{' '}
      {rights.operate && !isIncidentEnded(status) && (
        <DialogButton
          variant="text"
          label={t('record.change')}
          describes={t('severity.change')}
        >
          {close => (
            <SeverityDialog
              incident={incident}
              onChanged={onChanged}
              onClose={close}
            />
          )}
        </DialogButton>
      )}
    </>
  );
}
