import Typography from '@material-ui/core/Typography';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';

/** The analysis of the cause: its versions, and the way to write the next one. */
export function RootCause(props: {
  incident: Incident;
  onChanged: () => void;
}) {
  const t = useWords();
  const { rca } = props.incident;
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('rca.title')}
      </Typography>
      <Typography>{rca ? t(`rca.stage.${rca}`) : t('rca.none')}</Typography>
    </section>
  );
}
