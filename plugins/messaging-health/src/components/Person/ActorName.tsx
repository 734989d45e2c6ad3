import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Actor } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';

/** Who did or saw something. */
export function ActorName(props: { actor: Actor }) {
  const { actor } = props;
  const t = useWords();
  switch (actor.type) {
    case 'user':
      return <EntityRefLink entityRef={actor.entityRef} defaultKind="user" />;
    case 'service':
      return <>{t('actor.service', { subject: actor.subject })}</>;
    default:
      return <>{t('actor.system', { replica: actor.replica })}</>;
  }
}
