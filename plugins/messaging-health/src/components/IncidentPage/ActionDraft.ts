import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { isLink } from './LinkField';

const SHORTEST_TITLE = 3;

/** A corrective action as it stands in the form. */
export interface ActionDraft {
  title: string;
  owner?: string;
  dueOn: string;
  link: string;
  blocksReturn: boolean;
}

/** What the form begins with. */
export function draftOf(action?: CorrectiveAction): ActionDraft {
  return {
    title: action?.title ?? '',
    owner: action?.owner,
    dueOn: action?.dueOn ?? '',
    link: action?.link ?? '',
    blocksReturn: action?.blocksReturn ?? false,
  };
}

/** Whether it can be saved. */
export function isComplete({
  title,
  owner,
  dueOn,
  link,
}: ActionDraft): boolean {
  return (
    title.trim().length >= SHORTEST_TITLE &&
    owner !== undefined &&
    dueOn !== '' &&
    isLink(link)
  );
}

/** What differs from the action that is changed; a link that was taken away is `null`. */
export function changesOf(
  draft: ActionDraft,
  action?: CorrectiveAction,
): Partial<Omit<ActionDraft, 'link'>> & { link?: string | null } {
  const before = draftOf(action);
  const { link, ...changes } = Object.fromEntries(
    Object.entries(draft).filter(
      ([name, value]) => value !== before[name as keyof ActionDraft],
    ),
  ) as Partial<ActionDraft>;
  return link === undefined ? changes : { ...changes, link: link || null };
}
