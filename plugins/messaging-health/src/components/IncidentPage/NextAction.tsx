import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import { isIncidentEnded } from '@messaging-health/backstage-plugin-common';
import { useLocation } from 'react-router-dom';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { EndButtons } from './EndButtons';
import { incidentHeadline } from './incidentHeadline';
import { NextStep, nextStepOf } from './nextStepOf';
import { PanelProps } from './PanelProps';
import { usePlaceOfFact } from './usePlaceOfFact';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

/** The next right action as one button, and why. */
export function NextAction(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { incident, rights } = props;
  const step = nextStepOf(incident, rights, useNow());
  const address = useAddress(step, props);
  const isUrgent = !isIncidentEnded(incident.status);
  const words =
    typeof step === 'string'
      ? { label: t(`next.${step}`), why: t(`nextWhy.${step}`) }
      : {
          label: t('next.give', { fact: t(`closing.${step.give}`) }),
          why: t('nextWhy.give'),
        };
  return (
    <>
      <Typography variant="body2">{words.why}</Typography>
      <div className={classes.root}>
        <LinkButton
          to={address}
          color="primary"
          variant={isUrgent ? 'contained' : 'outlined'}
        >
          {words.label}
        </LinkButton>
        <EndButtons {...props} />
      </div>
    </>
  );
}

/** Where the next action is done: here, at the organization, or in a form. */
function useAddress(step: NextStep, { incident }: PanelProps): string {
  const t = useWords();
  const format = useFormat();
  const links = useLinks();
  const placeOf = usePlaceOfFact(incident);
  const now = useNow();
  const { pathname, search } = useLocation();
  const { entityRef, operationIds } = incident;
  const here = (anchor: string) => `${pathname}${search}#${anchor}`;
  const organization = links.organization(entityRef);
  if (typeof step !== 'string') {
    return placeOf(step.give);
  }
  const operation = operationIds.at(-1);
  const reason = incidentHeadline(incident, t, format, now);
  const addresses: Record<typeof step, string> = {
    'start-rollback': links.rollback(entityRef, reason) ?? organization,
    'look-at-organization': organization,
    'add-finding': here('hypotheses'),
    'watch-operation': operation
      ? links.operation(entityRef, operation)
      : organization,
    'tell-customer': here('communications'),
    'finish-actions': here('corrective-actions'),
    'plan-return': here('go-live'),
    'start-return': links.rollForward(entityRef) ?? organization,
    close: here('closing'),
    'hand-out': here('dossier'),
  };
  return addresses[step];
}
