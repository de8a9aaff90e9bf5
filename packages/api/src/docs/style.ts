/** Plain and readable at any width, in light and dark, on paper too. */
export const docsStyle = `
:root { color-scheme: light dark; --line: #8886; --soft: #8881; --link: light-dark(#005f63, #7fd7d2); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
article { border: 1px solid var(--line); border-radius: .25rem; margin: 1rem 0; padding: 0 1rem 1rem; }
h3 { font: 600 1rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { overflow-wrap: break-word; }
caption { text-align: left; font-weight: 600; }
pre { overflow-x: auto; background: var(--soft); padding: .75rem; }
@media (max-width: 40rem) { article { padding: 0 .75rem .75rem; } pre { white-space: pre-wrap; overflow-wrap: anywhere; } }
`.trimStart();
