import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { messagingHealthTranslationRef } from '../translations/ref';

/** The screens' sentences in the reader's language. */
export function useWords() {
  return useTranslationRef(messagingHealthTranslationRef).t;
}

/** What {@link useWords} returns. */
export type Words = ReturnType<typeof useWords>;
