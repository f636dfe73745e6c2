/** Lines of a text, whatever mix of LF, CR LF and CR ends them; a final line end yields a last empty line. */
export function splitLines(text: string): string[] {
  return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).split('\n');
}
