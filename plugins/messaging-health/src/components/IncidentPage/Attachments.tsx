import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { isIncidentEnded } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { AttachFile } from './AttachFile';
import { AttachmentItem } from './AttachmentItem';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';

const useStyles = makeStyles({
  list: { listStyle: 'none', padding: 0, margin: 0 },
});

/** Files that people attached. */
export function Attachments(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { incident, rights, onChanged } = props;
  const { number, attachments, status } = incident;
  return (
    <Panel id="attachments" title={t('attachment.title')}>
      {attachments.length === 0 && (
        <Typography variant="body2">{t('attachment.none')}</Typography>
      )}
      <ul className={classes.list}>
        {attachments.map(attachment => (
          <AttachmentItem
            key={attachment.id}
            number={number}
            attachment={attachment}
          />
        ))}
      </ul>
      {rights.confirm && !isIncidentEnded(status) && (
        <AttachFile number={number} onChanged={onChanged} />
      )}
    </Panel>
  );
}
