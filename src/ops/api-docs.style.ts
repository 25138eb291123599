/** Its style: the system's fonts, light and dark. */
export const apiDocsStyle = `:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; border-bottom: 1px solid; padding-bottom: .25rem; }
summary { cursor: pointer; padding: .3rem 0; } details { border-bottom: 1px solid #8884; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; } pre { overflow-x: auto; padding: .5rem; border: 1px solid #8886; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } caption { text-align: left; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-top: 1px solid #8883; } td p { margin: 0; }
td code { white-space: nowrap; } td p code { white-space: normal; }
pre { max-height: 24rem; overflow-y: auto; } td details { border: 0; } :target > summary { font-weight: 700; }
nav ul { columns: 3 12rem; padding-left: 1.2rem; }
`;
