/** Colours by their use, for light and for dark surroundings. Contrasts are tested. */
export const colours = {
  light: {
    page: '#ffffff',
    text: '#1b1b1f',
    quiet: '#50505a',
    link: '#0b4f9e',
    line: '#7b7b86',
    met: '#0b5d1e',
    missing: '#9c0d0d',
  },
  dark: {
    page: '#16161a',
    text: '#ececf1',
    quiet: '#b9b9c4',
    link: '#9ac4ff',
    line: '#8b8b96',
    met: '#86dd9c',
    missing: '#ffa3a3',
  },
} as const

const variables = (palette: Readonly<Record<string, string>>): string =>
  Object.entries(palette)
    .map(([use, colour]) => `--${use}:${colour}`)
    .join(';')

/** What every page looks like; on paper it is black on white. */
export const baseStyle = `
:root{color-scheme:light dark;${variables(colours.light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(colours.dark)}}}
body{margin:0 auto;padding:1rem 1.25rem 4rem;max-width:62rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip:not(:focus){position:absolute;left:-100vw}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h2{margin-top:3rem;border-bottom:2px solid var(--line)}
h3{margin-top:2rem}
h3,h4,code,td,th,li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}
`
