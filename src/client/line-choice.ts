/** Brings out one line of a chart of many: the names come from the rows of its table. */
interface Redrawn extends HTMLElement {
  refresh(): Promise<void>;
}

class LineChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    const chart = this.parentElement?.querySelector<Redrawn>('data-chart');
    const rows = [...(chart?.querySelectorAll<HTMLElement>('table[data-lines="rows"] tbody tr') ?? [])];
    if (select === null || !chart || rows.length === 0) return;
    const drawnOut = rows.filter((row) => !('context' in row.dataset));
    for (const row of [...rows].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi')))
      select.add(new Option(nameOf(row)));
    select.addEventListener('change', () => {
      for (const row of rows)
        row.toggleAttribute(
          'data-context',
          select.selectedIndex === 0 ? !drawnOut.includes(row) : nameOf(row) !== select.value,
        );
      void chart.refresh();
    });
  }
}

function nameOf(row: HTMLElement): string {
  return row.querySelector('th')?.textContent?.trim() ?? '';
}

customElements.define('line-choice', LineChoice);
