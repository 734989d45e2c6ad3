/** Answers that come one after the other; the last one stays. */
export class Script<Answer extends object> {
  private line = 0;

  constructor(private readonly answers: Array<Answer | Error>) {}

  next(): Answer {
    const answer = this.peek();
    this.line += 1;
    return answer;
  }

  /** The next answer, which stays the next. */
  peek(): Answer {
    const answer = this.answers[Math.min(this.line, this.answers.length - 1)];
    if (answer === undefined) {
      throw new Error('The script has no such lines.');
    }
    if (answer instanceof Error) {
      this.line += 1;
      throw answer;
    }
    return answer;
  }
}
