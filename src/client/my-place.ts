/**
 * The place that the reader chose on the first page: kept on this device alone, offered on the next visit, forgotten at a
 * tap. Nothing of it is sent.
 */
import { myPlaceWords as words } from '#i18n/home-words.ts';
import { forgetPlace, keepPlace, keptPlace } from './kept-place.ts';

class MyPlace extends HTMLElement {
  connectedCallback(): void {
    const line = this.querySelector('.mine');
    if (line === null) return;
    const show = (): void => {
      const place = keptPlace();
      if (place === undefined) {
        line.textContent = words.hint;
        return;
      }
      const link = document.createElement('a');
      link.href = place.href;
      link.textContent = place.name;
      const forget = document.createElement('button');
      forget.type = 'button';
      forget.textContent = words.forget;
      forget.addEventListener('click', () => {
        forgetPlace();
        line.textContent = words.forgotten;
        this.querySelector('input')?.focus();
      });
      line.replaceChildren(words.mine, link, forget);
    };
    this.addEventListener('chosen', (event) => {
      const { kind, name, href } = (event as CustomEvent<{ kind: string; name: string; href: string }>).detail;
      if (kind === 'area') keepPlace({ name, href });
    });
    show();
  }
}

customElements.define('my-place', MyPlace);
