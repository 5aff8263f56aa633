/** The accessibility tree that Chromium hands to screen readers, as far as tests ask about it. */
import type { Page } from 'playwright-core';

export interface HeardNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Words of the node and of all below it. */
  readonly words: string;
  /** Roles of what the node stands in, from the nearest. */
  readonly within: readonly string[];
  readonly children: readonly HeardNode[];
}

/** Every node that is not ignored, in the order of the page. */
export async function heardNodes(page: Page): Promise<HeardNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: HeardNode[] = [];
  const walk = (id: string, within: readonly string[]): HeardNode[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const role = String(node.role?.value ?? '');
    // Letters of a line once more.
    if (role === 'InlineTextBox') return [];
    if (node.ignored) return (node.childIds ?? []).flatMap((child) => walk(child, within));
    const place = heard.length;
    const name = plain(node.name?.value);
    const children = (node.childIds ?? []).flatMap((child) => walk(child, [role, ...within]));
    const own = children.length === 0 ? name : '';
    const made: HeardNode = {
      role,
      name,
      description: plain(node.description?.value),
      words: [own, ...children.map(({ words }) => words)].filter((text) => text !== '').join(' '),
      within,
      children,
    };
    heard.splice(place, 0, made);
    return [made];
  };
  const root = nodes.find((node) => node.parentId === undefined);
  if (root !== undefined) walk(root.nodeId, []);
  return heard;
}

/** White space of every kind as one blank. */
function plain(text: unknown): string {
  return String(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The nodes of one role. */
export function withRole(nodes: readonly HeardNode[], role: string): HeardNode[] {
  return nodes.filter((node) => node.role === role);
}
