/** The box in every header: "/" leads to it; what suggests is fetched when it is first used. Without this it is a form. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null) return;
    const start = (): void =>
      void import('./search/listbox.ts')
        .then(({ suggest }) => suggest(this, input))
        .catch(() => input.addEventListener('input', start, { once: true }));
    input.addEventListener('focus', start, { once: true });
    document.addEventListener('keydown', (event) => {
      const { key, target, altKey, ctrlKey, metaKey } = event;
      const isTyping =
        target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
      if (key !== '/' || altKey || ctrlKey || metaKey || isTyping) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }
}

customElements.define('search-box', SearchBox);
