import { Surroundings } from '../Surroundings';
import { isSameTarget } from '../targetUrl';
import { Reprieve } from './Judgement';

/** Why an automation of that name that calls these URLs must stay on, whatever else it is. */
export function whyNeverOff(
  name: string,
  urls: unknown[],
  { callbackUrls, mirrorUrl, policy }: Surroundings,
): Reprieve | undefined {
  if (policy.ignoredNames.includes(name)) {
    return 'ignored';
  }
  if (urls.some(url => callbackUrls.some(own => isSameTarget(url, own)))) {
    return 'callback';
  }
  if (urls.some(url => isSameTarget(url, mirrorUrl))) {
    return 'mirror';
  }
  return urls.some(
    url =>
      typeof url === 'string' &&
      policy.fallbackTriggerUrls.some(beginning => url.startsWith(beginning)),
  )
    ? 'triggers-fallback'
    : undefined;
}
