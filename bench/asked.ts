/** What a bench was asked for; null where that was help, which is shown, or cannot be done, which is said with exit code 2. */
export function asked<Options>(
  usage: string,
  read: (words: readonly string[]) => Options | 'help',
): Options | null {
  try {
    const found = read(process.argv.slice(2));
    if (found === 'help') console.log(usage);
    return found === 'help' ? null : (found as Options);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exitCode = 2;
    return null;
  }
}

/** The whole number from 1 on that an option gives; throws where its text is none. */
export function wholeOf(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new Error(`${option}: '${text}' is no whole number from 1 on`);
  return Number(text);
}
