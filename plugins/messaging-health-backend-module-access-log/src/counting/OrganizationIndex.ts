import { Organization } from '@messaging-health/backstage-plugin-common';
import { RequestTarget, targetOf } from '../lines/readTarget';

type Parameter = [name: string, value: string];

/** Organizations whose webhooks are at one host and path. */
interface SharedUrl {
  /** Those whose URL has no query. */
  plain: Set<string>;
  /** Those that a query tells apart, by its first parameter. */
  byParameter: Map<string, Array<{ id: string; query: Parameter[] }>>;
}

const NOBODY: ReadonlySet<string> = new Set();

function keyOf([name, value]: Parameter): string {
  return `${name}=${value}`;
}

/** What stands in the map; made where nothing does yet. */
function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** Whose webhook a URL is, and whose CRM a host, by the annotations. Costs the same for any number of organizations. */
export class OrganizationIndex {
  private readonly urls = new Map<string, SharedUrl>();
  private readonly hosts = new Map<string, Set<string>>();
  private readonly webhooks = new Map<string, RequestTarget>();

  constructor(organizations: Organization[]) {
    for (const { id, webhookUrl } of organizations) {
      if (webhookUrl !== undefined && URL.canParse(webhookUrl)) {
        this.add(id, new URL(webhookUrl));
      }
    }
  }

  /** Those whose webhook was called; where URLs differ by their query, the closest. */
  byWebhook({ host, path, query }: RequestTarget): ReadonlySet<string> {
    const url = this.urls.get(`${host}${path}`);
    if (!url) {
      return NOBODY;
    }
    const parameters = [...query];
    const called = parameters
      .flatMap(parameter => url.byParameter.get(keyOf(parameter)) ?? [])
      .filter(webhook =>
        webhook.query.every(([name, value]) =>
          query.getAll(name).includes(value),
        ),
      );
    const most = Math.max(0, ...called.map(webhook => webhook.query.length));
    return most === 0
      ? url.plain
      : new Set(
          called
            .filter(webhook => webhook.query.length === most)
            .map(({ id }) => id),
        );
  }

  /** Those whose webhook is at a host. */
  byHost(host: string): ReadonlySet<string> {
    return this.hosts.get(host) ?? NOBODY;
  }

  /** Those at a host whose requests name them by themselves: by the URL of their webhook, or by the host. */
  toldApart(host: string, byUrl: boolean): string[] {
    const there = [...this.byHost(host)];
    if (!byUrl) {
      return there.length === 1 ? there : [];
    }
    return there.filter(id => {
      const webhook = this.webhooks.get(id);
      return webhook !== undefined && this.byWebhook(webhook).size === 1;
    });
  }

  private add(id: string, webhookUrl: URL): void {
    const target = targetOf(webhookUrl);
    const { host, path, query } = target;
    this.webhooks.set(id, target);
    entry(this.hosts, host, () => new Set()).add(id);
    const url = entry(this.urls, `${host}${path}`, () => ({
      plain: new Set<string>(),
      byParameter: new Map(),
    }));
    const parameters: Parameter[] = [...query];
    if (parameters.length === 0) {
      url.plain.add(id);
    } else {
      entry(
        url.byParameter,
        keyOf(parameters[0]),
        (): Array<{ id: string; query: Parameter[] }> => [],
      ).push({ id, query: parameters });
    }
  }
}
