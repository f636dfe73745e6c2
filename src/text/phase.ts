/** `settled` 決算, `estimated` 決算見込, `planned` 計画. */
export type Phase = 'settled' | 'estimated' | 'planned';

const PHASES: readonly (readonly [RegExp, Phase])[] = [
  [/見込/u, 'estimated'],
  [/決算|実績|執行|支出済/u, 'settled'],
  [/予算|計画|予定|要求|目標/u, 'planned'],
];
const ONLY_PHASE =
  /^(?:当初|最終|補正後?|現計)?(?:予算|決算|実績|計画|予定|見込み?|要求|執行済?|支出済|目標)(?:現額|要求額?|見込み?額?|額|値)?(?:案|\((?:見込み?|案)\))?$/u;

/** The phase that a normalised text names, its surest word first. */
export function phaseIn(text: string): Phase | null {
  return PHASES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** True for a normalised text, its year left out, that says nothing but a phase: 決算額, 当初予算, 目標値. */
export function isPhase(text: string): boolean {
  return ONLY_PHASE.test(text);
}
