/** A map of tiles is one tab stop: arrow keys lead to the next tile that way, and what a tile says is written out below. */
class TileMap extends HTMLElement {
  connectedCallback(): void {
    const tiles = [...this.querySelectorAll<SVGAElement>('svg a')];
    const said = this.querySelector('.said');
    const make = (current: SVGAElement): void => {
      for (const tile of tiles) tile.setAttribute('tabindex', tile === current ? '0' : '-1');
    };
    const [first] = tiles;
    if (first !== undefined) make(first);
    const say = (event: Event): void => {
      const tile = event.target instanceof Element ? event.target.closest('[aria-label]:not(svg)') : null;
      if (said !== null) said.textContent = tile?.getAttribute('aria-label') ?? '';
    };
    this.addEventListener('pointerover', say);
    this.addEventListener('focusin', say);
    this.addEventListener('focusin', (event) => {
      const tile = tiles.find((one) => one === event.target);
      if (tile !== undefined) make(tile);
    });
    this.addEventListener('keydown', (event) => {
      const from = tiles.find((one) => one === event.target);
      const way = ways[event.key];
      if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = event.key === 'Home' ? tiles[0] : event.key === 'End' ? tiles.at(-1) : way && nextOf(from, way, tiles);
      if (to === undefined) return;
      event.preventDefault();
      to.focus();
    });
  }
}

type Way = readonly [x: number, y: number];

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest tile on that side, one in the same row or column before one aside. */
function nextOf(from: SVGAElement, [wayX, wayY]: Way, tiles: readonly SVGAElement[]): SVGAElement | undefined {
  const [x, y] = placeOf(from);
  let [found, least]: [SVGAElement | undefined, number] = [undefined, Infinity];
  for (const tile of tiles) {
    const [toX, toY] = placeOf(tile);
    const ahead = (toX - x) * wayX + (toY - y) * wayY;
    const aside = Math.abs((toX - x) * wayY) + Math.abs((toY - y) * wayX);
    const far = ahead + 2 * aside;
    if (ahead > 0 && far < least) [found, least] = [tile, far];
  }
  return found;
}

function placeOf(tile: SVGAElement): Way {
  const rect = tile.querySelector('rect');
  return [Number(rect?.getAttribute('x')), Number(rect?.getAttribute('y'))];
}

customElements.define('tile-map', TileMap);
