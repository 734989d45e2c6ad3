import {
  FakeUpstream,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { Installations } from '../Installations';
import { organization } from './ChatwootWorld';

/** The organization's account in a Chatwoot that answers as a test says. */
export function reachUpstream({ url }: FakeUpstream) {
  const instance = {
    name: 'default',
    baseUrl: url,
    apiToken: 'invented-admin-token',
    requestTimeout: 1_000,
  };
  return new Installations(new Map([['default', instance]]), {
    clock: new InstantClock(),
    random: () => 0.5,
  }).reach(organization, new AbortController().signal);
}
