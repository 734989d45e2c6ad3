import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { messagingHealthTranslationRef } from '../translations/ref';

/** Says a sentence of the screens, by its key. */
export type Words = TranslationFunction<
  (typeof messagingHealthTranslationRef)['T']
>;

/** The screens' sentences in the reader's language. */
export function useWords(): Words {
  return useTranslationRef(messagingHealthTranslationRef).t;
}
