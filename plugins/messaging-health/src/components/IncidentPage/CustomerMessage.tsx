import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(theme => ({
  text: {
    whiteSpace: 'pre-wrap',
    margin: theme.spacing(0, 0, 2),
    padding: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    overflowWrap: 'anywhere',
  },
}));

/** The first message to the customer, ready to be copied. */
export function CustomerMessage(props: { incident: Incident }) {
  const classes = useStyles();
  const t = useWords();
  const message = props.incident.customerMessage;
  const versions = message && [
    { language: t('incident.messagePt'), lang: 'pt-BR', text: message.pt },
    { language: t('incident.messageEn'), lang: 'en', text: message.en },
  ];
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('incident.message')}
      </Typography>
      {!versions && <Typography>{t('incident.noMessage')}</Typography>}
      {versions?.map(({ language, lang, text }) => (
        <div key={lang}>
          <Typography variant="subtitle2" component="h4">
            {language}
            <CopyButton
              text={text}
              label={t('action.copyWhat', {
                what: `${t('incident.message')} (${language})`,
              })}
            />
          </Typography>
          <Typography
            variant="body2"
            component="blockquote"
            lang={lang}
            className={classes.text}
          >
            {text}
          </Typography>
        </div>
      ))}
    </section>
  );
}
