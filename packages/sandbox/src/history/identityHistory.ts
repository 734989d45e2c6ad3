import { EvenShare } from '../faults/EvenShare';
import { customerOf, REGULARS } from '../organizations/customers';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { HISTORY_MINUTES, shareAt } from './shareAt';

const PER_MINUTE = 40;

/** One past line of the resolution log. */
export interface PastResolution {
  at: Date;
  source: 'INSTAGRAM' | 'WHATSAPP';
  externalId: string;
  action: 'matched' | 'error';
}

/** How the CRM would have resolved one organization's customers in the hour before `end`, oldest first. */
export function identityHistory(
  organization: SandboxOrganization,
  end: Date,
  random: () => number,
): PastResolution[] {
  const share = new EvenShare();
  const step = 60_000 / PER_MINUTE;
  const count = HISTORY_MINUTES * PER_MINUTE;
  return Array.from({ length: count }, (_, index) => {
    // Somewhere in its own slot: uneven as customers are, and still in order.
    const before = (count - index - random()) * step;
    const customer = customerOf(organization, Math.floor(random() * REGULARS));
    const fails = share.next(
      shareAt(organization, 'identity-failure', before / 60_000),
    );
    return {
      at: new Date(end.getTime() - before),
      source: customer.channel === 'instagram' ? 'INSTAGRAM' : 'WHATSAPP',
      externalId: customer.externalId,
      action: fails ? 'error' : 'matched',
    };
  });
}
