/** Items by their organization, in their order. */
export function groupByOrganization<Item extends { organizationId: string }>(
  items: Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.organizationId) ?? [];
    group.push(item);
    groups.set(item.organizationId, group);
  }
  return groups;
}
