import type { Block, CleanSheet } from '../../clean/cell.ts';
import type { BlockForm } from '../../form/block-form.ts';
import { groupBy } from '../../group-by.ts';
import { once } from '../../text/memo.ts';
import { MatrixHabits } from './matrix/matrix-habits.ts';
import { withMatrixValues } from './matrix/with-matrix-values.ts';
import { PageHabits } from './page-habits.ts';
import { type BlockReading, readBlock, readBlockAgain } from './read-block.ts';
import { type LeftBlock, sortBlocks } from './sort/sort-blocks.ts';
import { StaffRates } from './staff-rates.ts';
import { staffStatements } from './staff-statements.ts';
import { statesOtherUnit } from './view/bare-figures.ts';
import { type Captions, captionsOf } from './view/captions.ts';
import { type Classifier, classifierOf } from './view/classifier.ts';
import { viewBlock } from './view/view-block.ts';

/** What was read from the blocks of one file, in source order, and the blocks of which nothing is read. */
export interface FileBlocks {
  readonly readings: readonly BlockReading[];
  readonly left: readonly LeftBlock[];
}

/** Reads every block alone first, then again with what the file and the page have in common. */
export function readFileBlocks(sheets: readonly CleanSheet[], form: BlockForm): FileBlocks {
  const { dated, left } = sortBlocks(sheets, form);
  const classifier = classifierOf(form);
  const ofOtherUnit = sheetsOfOtherUnit(sheets, form);
  const ratesOf = (readings: readonly BlockReading[]) =>
    new StaffRates(
      readings.flatMap(({ found }) => staffStatements(found)),
      form.money_unit_yen,
      form.staff_decimals,
    );
  const noRates = ratesOf([]);
  const captions = captionsByPage(
    dated.map(({ block }) => block),
    classifier,
  );
  const first = dated.map(({ block, edition }) => {
    const view = viewBlock(
      block,
      edition,
      classifier,
      ofOtherUnit.has(block.sheet),
      captions(block),
    );
    return readBlock(view, form, noRates);
  });
  const rates = ratesOf(first);
  const pages = once(() => habitsOfPages(first));
  const matrixHabits = once(() => new MatrixHabits(dated));
  const readings = first.map((reading) => {
    const again = readBlockAgain(reading, form, {
      rates,
      habits: once(() => pages().get(pageOf(reading))!.forBlock(reading.found)),
    });
    return withMatrixValues(again, form, ofOtherUnit.has(reading.view.block.sheet), matrixHabits);
  });
  return { readings, left };
}

/** Worksheets whose heads state another unit of money than the form's. */
function sheetsOfOtherUnit(
  sheets: readonly CleanSheet[],
  form: BlockForm,
): ReadonlySet<string | null> {
  const ofOther = sheets.filter(({ headers, headings, leftovers }) =>
    statesOtherUnit([...headers, ...headings, ...leftovers], form),
  );
  return new Set(ofOther.map(({ sheet }) => sheet));
}

function habitsOfPages(readings: readonly BlockReading[]): Map<string, PageHabits> {
  const pages = new Map<string, PageHabits>();
  for (const reading of readings) {
    const page = pageOf(reading);
    const habits = pages.get(page) ?? new PageHabits();
    habits.learn(reading.found);
    pages.set(page, habits);
  }
  return pages;
}

/** The captions of a block's page, and those of the whole file. */
function captionsByPage(
  blocks: readonly Block[],
  classifier: Classifier,
): (block: Block) => Captions {
  const ofFile = captionsOf(blocks, classifier);
  const pages = groupBy(blocks, nameOfPage);
  const known = new Map<string, Captions>();
  return (block) => {
    const page = nameOfPage(block);
    let own = known.get(page);
    if (!own) {
      const ofPage = pages.size > 1 ? captionsOf(pages.get(page)!, classifier) : ofFile;
      own = ofPage.size === 0 ? ofFile : new Set([...ofFile, ...ofPage]);
      known.set(page, own);
    }
    return own;
  };
}

function pageOf({ view: { block } }: BlockReading): string {
  return nameOfPage(block);
}

function nameOfPage({ sheet, page }: Block): string {
  return `${sheet ?? ''}/${page}`;
}
