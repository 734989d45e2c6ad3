/**
 * What is true outside the portal, asked of the systems themselves: the story
 * must not take the portal's word for what it did.
 */
export class OutsideWorld {
  constructor(
    private readonly n8nUrl: string,
    private readonly n8nApiKey: string,
  ) {}

  /** n8n's own claim about a workflow. */
  async isActive(workflowId: string): Promise<boolean> {
    const response = await fetch(
      `${this.n8nUrl}/api/v1/workflows/${workflowId}`,
      {
        headers: { 'X-N8N-API-KEY': this.n8nApiKey },
      },
    );
    const workflow: unknown = await response.json();
    return (
      typeof workflow === 'object' &&
      workflow !== null &&
      'active' in workflow &&
      workflow.active === true
    );
  }

  /**
   * Whether the production webhook reaches a live workflow: a body that is no
   * JSON passes the registration and stops at the parser (422), and runs nothing.
   */
  async isServed(path: string): Promise<boolean> {
    const response = await fetch(`${this.n8nUrl}/webhook/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    return response.status === 422;
  }

  /** How many executions of a workflow started after an instant. */
  async executionsSince(workflowId: string, since: Date): Promise<number> {
    const query = new URLSearchParams({
      workflowId,
      startedAfter: since.toISOString(),
    });
    const response = await fetch(`${this.n8nUrl}/api/v1/executions?${query}`, {
      headers: { 'X-N8N-API-KEY': this.n8nApiKey },
    });
    const page: unknown = await response.json();
    if (
      typeof page !== 'object' ||
      page === null ||
      !('data' in page) ||
      !Array.isArray(page.data)
    ) {
      throw new Error('n8n answered no list of executions.');
    }
    return page.data.length;
  }
}
