/** False when following `next` again and again from one id never comes to the other; circles on the way do no harm. */
export function reaches(from: string, to: string, next: (id: string) => Iterable<string>): boolean {
  const passed = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (passed.has(id)) continue;
    passed.add(id);
    open.push(...next(id));
  }
  return false;
}
