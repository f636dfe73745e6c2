import { unitOfNamedFigure } from './named-figure.ts';
import { isUnreadFigure } from './unread-figure.ts';

/** An amount with words behind it: 1,037千円(うち繰越500千円), 80千円見込. */
const AMOUNT_FIRST =
  /^[(約¥]?\d[\d,.]*\s?(?:千|百万|万|億)?円(?:$|[ (/+※~]|(?:の?見込み?|程度|前後|余り?|弱|強|以[上下内]|未満|超え?|予定|相当|増|減)$)/u;
/** Yen by their sign, and an amount without its figure: ¥1,037,000-, -千円. */
const AMOUNT_BY_SIGN = /^(?:[¥\\] ?\d[\d,]*[-ー]?|[-ー]+ ?(?:千|百万|万|億)?円)$/u;
const SHARE = /\.\d+ ?人/u;

/** True for an amount or a share that cannot be read, with its unit. */
export function isUnreadAmount(text: string): boolean {
  const unit = unitOfNamedFigure(text);
  if (unit?.endsWith('円') || (unit === '人' && SHARE.test(text))) return true;
  if (AMOUNT_FIRST.test(text) || AMOUNT_BY_SIGN.test(text)) return true;
  return text.endsWith('円') && isUnreadFigure(text);
}
