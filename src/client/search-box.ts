/**
 * The box in every header. "/" leads to it, and so does "Tìm" on a phone, where the box is hidden at first. Its suggestions
 * are fetched when it is first used; without this script it is a form.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    const start = (): void =>
      void import('./search/listbox.ts')
        .then(({ suggest }) => suggest(this, input))
        .catch(() => input.addEventListener('input', start, { once: true }));
    input.addEventListener('focus', start, { once: true });
    const open = (event: Event): void => {
      event.preventDefault();
      this.dataset['open'] = '';
      input.focus();
      input.select();
    };
    for (const link of document.querySelectorAll(`a[href="#${this.id}"]`)) link.addEventListener('click', open);
    document.addEventListener('keydown', (event) => {
      const { key, target, altKey, ctrlKey, metaKey } = event;
      const isTyping =
        target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
      // One box of the page answers the key: the first, which is the header's.
      if (key === '/' && document.querySelector('search-box') === this && !altKey && !ctrlKey && !metaKey && !isTyping)
        open(event);
    });
  }
}

customElements.define('search-box', SearchBox);
