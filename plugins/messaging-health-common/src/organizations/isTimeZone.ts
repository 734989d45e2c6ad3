/** Times of organizations that name no zone are in this one, unless app-config says otherwise: where the CRM is at home. @public */
export const DEFAULT_TIME_ZONE = 'America/Sao_Paulo';

/**
 * Whether it is the IANA name of a time zone that this machine knows. An offset such as
 * `-03:00` is none: it would be wrong for half of the year where clocks are changed.
 *
 * @public
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) {
    return false;
  }
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}
