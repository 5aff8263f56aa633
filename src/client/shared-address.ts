/** Names and values of an address as it comes back from where it was shared: `&amp;` of a page's source is the `&` it stands for. */
export function sharedParameters(search: string): URLSearchParams {
  return new URLSearchParams(search.replace(/([?&])(?:amp;)+/giu, '$1'));
}
