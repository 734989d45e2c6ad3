import { organizations } from '../organizations/organizations';
import { PORTAL } from '../postgres/credentials';
import { repeat } from '../repeat';
import { systemClock } from '../SandboxClock';
import { StartSandboxOptions } from '../start/StartSandboxOptions';
import { seedPastIncident } from './seedPastIncident';

const TRY_EVERY_MS = 400;
const WITH_A_PAST = 'doceria-maracuja';

/** Tries until the portal has its tables, then gives it its one old incident, and rests. */
export function startSeeding({
  settings,
  shutdown,
  tell,
}: StartSandboxOptions) {
  const organization = organizations.find(({ name }) => name === WITH_A_PAST);
  if (!organization) {
    throw new Error(`There is no organization ${WITH_A_PAST} in the sandbox.`);
  }
  const address = `postgresql://${PORTAL.user}:${PORTAL.password}@127.0.0.1:${settings.ports.postgres}/`;
  let isDone = false;
  const seeding = repeat(
    async () => {
      isDone =
        isDone ||
        (await seedPastIncident(
          address,
          {
            id: organization.id,
            title: organization.title,
            entityRef: `group:default/${organization.name}`,
          },
          systemClock.now(),
        ));
    },
    TRY_EVERY_MS,
    error => {
      isDone = true;
      tell(`The old incident could not be written: ${error.message}`);
    },
  );
  shutdown.add(() => seeding.stop());
}
