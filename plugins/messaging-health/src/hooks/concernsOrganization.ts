import { News } from './useNews';

/** Whether news are of one organization, or of so many that it may be among them. */
export function concernsOrganization(organizationId: string | undefined) {
  return (news: News): boolean =>
    news.fleet === true ||
    news.organizationId === undefined ||
    news.organizationId === organizationId;
}
