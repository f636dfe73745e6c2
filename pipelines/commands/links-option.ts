import type { Linking } from '../../src/load/release/current-release.ts';
import type { OptionValues } from './command.ts';
import { LINK_WORDS, wordOption } from './option-value.ts';

/** Option of the verbs that make a release the current one. */
export const LINKS_OPTION = { links: { type: 'string', default: 'auto' } } as const;

/** Whether the warehouse's stable name is to be a link, as the command line says. */
export function linkingOf(options: OptionValues): Linking {
  return wordOption(options, 'links', LINK_WORDS)!;
}
