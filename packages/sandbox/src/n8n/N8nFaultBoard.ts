import { N8nFault } from './N8nFault';

interface FaultScope {
  /** Only these workflows; all of them where absent. */
  workflowIds?: ReadonlySet<string>;
}

/**
 * Which faults are on, and for which workflows. A fault may be switched on for
 * one organization's workflows while the rest of the instance stays well.
 */
export class N8nFaultBoard {
  private readonly scopes = new Map<N8nFault, FaultScope>();

  set(fault: N8nFault, on: boolean, workflowIds?: readonly string[]): void {
    const scope = this.scopes.get(fault);
    if (on) {
      const ids =
        workflowIds &&
        (scope && !scope.workflowIds
          ? undefined
          : new Set([...(scope?.workflowIds ?? []), ...workflowIds]));
      this.scopes.set(fault, { workflowIds: ids });
    } else if (!workflowIds || !scope?.workflowIds) {
      this.scopes.delete(fault);
    } else {
      const left = [...scope.workflowIds].filter(
        id => !workflowIds.includes(id),
      );
      if (left.length === 0) this.scopes.delete(fault);
      else this.scopes.set(fault, { workflowIds: new Set(left) });
    }
  }

  /** Without a workflow id: whether the fault concerns the whole instance. */
  isOn(fault: N8nFault, workflowId?: string): boolean {
    const scope = this.scopes.get(fault);
    if (!scope) return false;
    if (!scope.workflowIds) return true;
    return workflowId !== undefined && scope.workflowIds.has(workflowId);
  }
}
