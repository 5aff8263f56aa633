/** Reading a chart by pointer, finger or arrow keys: one tab stop, a mark on the point, a line of text that says it. */
import type { Chart } from 'chart.js';
import type { Picturable, Place } from './picture.ts';

export interface Reading {
  /** The place to mark, while someone reads. */
  current(): Place | undefined;
  stop(): void;
}

export function startReading(
  host: HTMLElement,
  plot: HTMLElement,
  chart: () => Chart,
  picture: () => Picturable,
): Reading {
  const line = host.querySelector<HTMLElement>('.chart-reading');
  const hint = line?.textContent ?? '';
  const ended = new AbortController();
  const { signal } = ended;
  let place: Place | undefined;

  const show = (next: Place | undefined): void => {
    if (next?.row === place?.row && next?.column === place?.column) return;
    place = next;
    if (line !== null) {
      line.textContent = next === undefined ? hint : picture().say(next);
      line.toggleAttribute('data-active', next !== undefined);
    }
    chart().draw();
  };
  const follow = (event: PointerEvent): void => {
    const box = chart().canvas.getBoundingClientRect();
    show(picture().nearest(chart(), event.clientX - box.left, event.clientY - box.top));
  };

  plot.tabIndex = 0;
  plot.setAttribute('role', 'application');
  plot.setAttribute('aria-roledescription', plot.dataset['role'] ?? '');
  plot.setAttribute('aria-labelledby', `${host.id}-ten`);
  plot.setAttribute('aria-describedby', `${host.id}-doc ${host.id}-mo-ta`);
  plot.addEventListener('pointermove', follow, { signal });
  plot.addEventListener('pointerdown', follow, { signal });
  // A finger that lifts leaves its reading; a mouse that goes takes it away.
  plot.addEventListener(
    'pointerleave',
    (event) => event.pointerType !== 'touch' && document.activeElement !== plot && show(undefined),
    { signal },
  );
  plot.addEventListener('blur', () => show(undefined), { signal });
  plot.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') {
        show(undefined);
        plot.blur();
        return;
      }
      const next =
        place === undefined
          ? picture().step(picture().first, event.key) && picture().first
          : picture().step(place, event.key);
      if (next === undefined) return;
      event.preventDefault();
      show(next);
    },
    { signal },
  );

  return {
    current: () => place,
    stop: () => {
      ended.abort();
      plot.removeAttribute('tabindex');
      plot.removeAttribute('role');
      if (line !== null) line.textContent = hint;
    },
  };
}
