/** Places where an address is handed on, as plain links: nothing of theirs is loaded before a reader goes there. */
export function shareLinks(address: string): readonly { readonly href: string; readonly label: string }[] {
  // Zalo's own button sends what is shared as JSON in base64.
  const parcel = encodeURIComponent(btoa(JSON.stringify({ url: address })));
  return [
    {
      href: `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${parcel}`,
      label: 'Gửi qua Zalo',
    },
    { href: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`, label: 'Đăng lên Facebook' },
  ];
}
