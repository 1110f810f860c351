/** Commands as texts name them, up to where ` --home` goes; one that restores into another home bears one already. */
const COMMAND =
  /npx entente (?:undo \d+(?: --(?:keep|with)-changed)?|(?:backup|import|imports|verify)\b)|npm start -- --port \d+/g
const PLAIN = /^[\w@%+=:,./-]+$/

/**
 * A text whose commands are addressed to the graph that was asked for: pasted without the `--home` that was given, they
 * would reach another one. `inJson` where the text is JSON.
 */
export function addressed(text: string, home: string | undefined, inJson = false): string {
  if (home === undefined) return text
  const option = ` --home ${quoted(home)}`
  return text.replaceAll(COMMAND, (command) => command + (inJson ? JSON.stringify(option).slice(1, -1) : option))
}

/** As a shell takes it for one word. */
function quoted(path: string, platform = process.platform): string {
  if (PLAIN.test(path)) return path
  return platform === 'win32' ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`
}
