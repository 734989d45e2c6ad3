import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Actor } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { sayActor } from './sayActor';

/** Who did or saw something; people are linked. */
export function ActorName(props: { actor: Actor }) {
  const { actor } = props;
  const t = useWords();
  return actor.type === 'user' ? (
    <EntityRefLink entityRef={actor.entityRef} defaultKind="user" />
  ) : (
    <>{sayActor(actor, t)}</>
  );
}
