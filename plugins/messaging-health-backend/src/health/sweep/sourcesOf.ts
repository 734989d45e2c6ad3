import { SignalSources } from '../judging/findFeed';
import { SourceCollector } from './SourceCollector';

/** What is known of sources, for a judgement. */
export function sourcesOf(collectors: SourceCollector[]): SignalSources {
  return {
    installed: collectors.map(({ source }) => source),
    statuses: new Map(
      collectors.flatMap(({ source, status }) =>
        status ? [[source.id, status] as const] : [],
      ),
    ),
  };
}
