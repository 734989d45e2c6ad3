/** What has to be ended, the newest first, whatever happens. */
export class Teardown {
  private readonly parts: { name: string; end: () => Promise<void> }[] = [];
  private ending: Promise<void> | undefined;

  add(name: string, end: () => Promise<void>): void {
    this.parts.push({ name, end });
  }

  /** Ends all; one that fails keeps none of the others from ending. */
  async run(tell: (line: string) => void): Promise<void> {
    this.ending ??= this.endAll(tell);
    await this.ending;
  }

  private async endAll(tell: (line: string) => void): Promise<void> {
    for (const { name, end } of this.parts.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        tell(`Could not end ${name}: ${error}`);
      }
    }
  }
}
