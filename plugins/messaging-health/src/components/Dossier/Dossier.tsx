import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useApi } from '@backstage/core-plugin-api';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { saveFile } from '../../files';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useLanguage } from '../../hooks/useLanguage';
import { useWords } from '../../hooks/useWords';
import { DossierTerms, Terms } from './Terms';
import { Verifier } from './Verifier';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    margin: theme.spacing(1.5, 0),
    maxWidth: 420,
  },
}));

/** What is handed to a customer or an auditor: the whole record in one file, and the means to check it. */
export function Dossier(props: { incident: Incident }) {
  const classes = useStyles();
  const t = useWords();
  const reader = useLanguage();
  const api = useApi(messagingHealthApiRef);
  const { number, timeZone: itsZone } = props.incident;
  const [terms, setTerms] = useState<DossierTerms>({
    format: 'pdf',
    language: reader.startsWith('pt') ? 'pt' : 'en',
    timeZone: '',
  });
  const change = (changes: Partial<DossierTerms>) =>
    setTerms(before => ({ ...before, ...changes }));
  const { act, pending, error } = useAct(async () =>
    saveFile(
      await api.call('downloadDossier', {
        number,
        ...terms,
        timeZone: terms.timeZone || undefined,
      }),
    ),
  );
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('dossier.title', { number })}
      </Typography>
      <Typography variant="body2">{t('dossier.text')}</Typography>
      <div className={classes.form}>
        <Terms terms={terms} itsZone={itsZone} change={change} />
        <Button
          variant="outlined"
          startIcon={<DownloadIcon />}
          disabled={pending}
          onClick={() => act()}
        >
          {t(pending ? 'dossier.making' : 'dossier.download')}
        </Button>
      </div>
      {error && (
        <Typography role="alert" color="error">
          {t('dossier.failed', { cause: causeOf(error) })}
        </Typography>
      )}
      <Verifier number={number} />
    </section>
  );
}
