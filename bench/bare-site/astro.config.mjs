/** The plainest Astro site over the tables of a portal: what its pages cost before anything is checked, judged, drawn or searched. */
export default { output: 'static', compressHTML: true, build: { concurrency: 8 }, devToolbar: { enabled: false } };
