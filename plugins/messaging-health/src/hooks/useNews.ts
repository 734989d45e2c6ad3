import { signalApiRef } from '@backstage/plugin-signals-react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';

const newsSchema = z.object({
  /** The organization that changed. */
  organizationId: z.string().optional(),
  /** True where many changed at once, too many to name. */
  fleet: z.boolean().optional(),
});
/** What the backend tells every open screen: that something changed, and where. */
export type News = z.infer<typeof newsSchema>;

/** News within so long of the last that counted are counted together. */
const GAP_MS = 2000;

/**
 * Counts the news that concern a screen. The first counts at once; a storm of them
 * counts once each {@link GAP_MS}, so that no storm of requests follows from it.
 */
export function useNews(concerns: (news: News) => boolean): number {
  const signals = useApiHolder().get(signalApiRef);
  const [count, setCount] = useState(0);
  const latest = useRef(concerns);
  latest.current = concerns;
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    let more = false;
    const tell = () => {
      setCount(before => before + 1);
      resting = setTimeout(() => {
        resting = undefined;
        if (more) {
          more = false;
          tell();
        }
      }, GAP_MS);
    };
    const subscription = signals?.subscribe('messaging-health', message => {
      const news = newsSchema.safeParse(message);
      if (!news.success || !latest.current(news.data)) {
        return;
      }
      if (resting) {
        more = true;
      } else {
        tell();
      }
    });
    return () => {
      clearTimeout(resting);
      subscription?.unsubscribe();
    };
  }, [signals]);
  return count;
}
