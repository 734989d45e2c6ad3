import Typography from '@material-ui/core/Typography';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { SentList } from './SentList';

/** What the customer was told, and what is owed to it next. */
export function Communications(props: {
  incident: Incident;
  onChanged: () => void;
}) {
  const t = useWords();
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('customer.messages')}
      </Typography>
      <SentList sent={props.incident.communications.sent} />
    </section>
  );
}
