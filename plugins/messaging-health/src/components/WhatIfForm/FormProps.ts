import { Question, QuestionProblems } from '../../whatIf';

/** A part of the form: what is asked so far, what is wrong with it, and how to change it. */
export interface FormProps {
  question: Question;
  problems?: QuestionProblems;
  change: (changes: Partial<Question>) => void;
}
