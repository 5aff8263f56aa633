/** Ids that a fragment may mean, the likeliest first: as it stands, then without what sites hang on it, in small letters. */
export function sharedPlaces(hash: string): string[] {
  const name = hash.slice(1);
  const bare = (name.split(/[&?=%\s]/u, 1)[0] ?? '').toLowerCase();
  return [name, bare].filter((id) => id !== '');
}
