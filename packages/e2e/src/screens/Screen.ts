import { Language, Stage } from '../Stage';

/** What is looked at from all sides: in the light and in the dark, at a desk and on a phone, in both languages. */
export interface Screen {
  /** Of the test, and of the pictures. */
  name: string;
  /** What of the page it is, as a selector, where it is not all of it. */
  part?: string;
  /** Goes there in a language that the stage speaks by now; resolves once all of it is seen. */
  open(stage: Stage, language: Language): Promise<void>;
}
