import Typography from '@material-ui/core/Typography';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';

/** What is handed to a customer or an auditor. */
export function Dossier(props: { incident: Incident }) {
  const t = useWords();
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('dossier.title', { number: props.incident.number })}
      </Typography>
    </section>
  );
}
