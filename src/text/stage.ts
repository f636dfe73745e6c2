/** What an amount is at its stage: spent, expected to be spent, or still a plan or budget. */
export type Stage = 'settled' | 'estimated' | 'planned';

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/見込/u, 'estimated'],
  [/決算|実績|執行|支出済/u, 'settled'],
  [/予算|計画|予定|要求|目標/u, 'planned'],
];
const ONLY_STAGE =
  /^(?:当初|最終|補正後?|現計)?(?:予算|決算|実績|計画|予定|見込み?|要求|執行済?|支出済|目標)(?:現額|要求額?|見込み?額?|額|値)?(?:\(見込み?\))?$/u;

/** The stage that a normalised text names, its surest word first. */
export function stageIn(text: string): Stage | null {
  return STAGES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** True for a normalised text, its year left out, that says nothing but a stage: 決算額, 当初予算, 目標値. */
export function isStage(text: string): boolean {
  return ONLY_STAGE.test(text);
}
