/** Draws the chart of a `<data-chart>` from its table when it comes near the screen; without this the table is the chart. */
import type { DrawnChart } from './chart/draw.ts';

class DataChart extends HTMLElement {
  #picture: Promise<DrawnChart | undefined> | undefined;
  #watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && void this.#draw(), {
    rootMargin: '200px',
  });

  connectedCallback(): void {
    this.#watch.observe(this);
    this.querySelector('.chart-png')?.addEventListener(
      'click',
      () => void this.#draw().then((picture) => picture?.save()),
    );
  }

  disconnectedCallback(): void {
    this.#watch.disconnect();
    void this.#picture?.then((picture) => picture?.remove());
    this.#picture = undefined;
  }

  /** For a page that has changed the table. */
  async refresh(): Promise<void> {
    (await this.#picture)?.remove();
    this.#picture = undefined;
    await this.#draw();
  }

  #draw(): Promise<DrawnChart | undefined> {
    this.#watch.disconnect();
    return (this.#picture ??= import('./chart/draw.ts')
      .then(async ({ draw }) => {
        // A task of its own: the code has just run for the first time, which is one already.
        await new Promise((resolve) => setTimeout(resolve));
        return draw(this);
      })
      .catch(() => {
        this.dataset['state'] = 'failed';
        const message = this.querySelector<HTMLElement>('.chart-failed');
        if (message !== null) message.hidden = false;
        return undefined;
      }));
  }
}

customElements.define('data-chart', DataChart);
