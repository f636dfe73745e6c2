import type { Block } from './block.ts';
import { type Disturbance, disturbPage, type Noise } from './disturbances.ts';
import { assemble, type Heading, type LabDocument, type Page, tabSeparated } from './document.ts';
import { encodeText, LAB_ENCODINGS } from './encoding.ts';
import { type ExpectedBlock, expectBlock } from './expected.ts';
import type { FormStyle } from './form-groups.ts';
import { cleanPlan, inventPlan, PAGE_HEADINGS } from './form-plans.ts';
import { drawGroups } from './group-form.ts';
import { PAGE_LAYOUTS } from './page-layouts.ts';
import { type LabProgramme, makeProgramme, type ProgrammeSetting } from './programme.ts';
import { proseWriter, type Writer } from './prose.ts';
import { type Random, seededRandom } from './random.ts';
import { chooseSpelling, type Spelling } from './spelling.ts';
import { drawBlock } from './template.ts';
import { printProgramme } from './values.ts';
import { CHAPTERS } from './vocabulary.ts';
import { workbookBytes } from './workbook-form.ts';

/** How the blocks of a corpus are laid out: the dump's four pages, the paper form, or pages made up. */
export type Form = 'pages' | 'clean' | 'headed' | 'invented';

export interface CorpusSetting {
  readonly seed: number;
  readonly programmes: number;
  readonly form: Form;
  readonly noise: Noise;
  readonly container: 'text' | 'workbook';
}

/** One input file with what a reader should get out of it. */
export interface LabFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly edition: number;
  readonly expected: readonly ExpectedBlock[];
}

const BLOCKS_A_PAGE = 4;
const PAGES_A_FILE = 5;

/** Fiscal years of editions; without noise a corpus is the second one's. */
const EDITIONS = [2019, 2020, 2021, 2025] as const;

/** Files of a corpus, one at a time. */
export function* makeCorpus(setting: CorpusSetting): Generator<LabFile> {
  const random = seededRandom(setting.seed);
  const writer = proseWriter(random);
  for (let left = setting.programmes, no = 1; left > 0; no++) {
    const count = Math.min(left, BLOCKS_A_PAGE * PAGES_A_FILE);
    yield makeFile(setting, count, no, random, writer);
    left -= count;
  }
}

function makeFile(
  setting: CorpusSetting,
  count: number,
  no: number,
  random: Random,
  writer: Writer,
): LabFile {
  const { kinds } = setting.noise;
  const edition = kinds.has('editions') ? random.pick(EDITIONS) : 2020;
  const spelling = chooseSpelling(kinds, random);
  const programmes = makeProgrammes(edition, spelling, kinds, count, random, writer);
  const pages = makePages(setting, programmes, random, writer);
  const path = `112089-tokorozawa/lab-${no}`;
  if (setting.container === 'workbook') {
    const sheets = pages.map((page, index) => ({
      name: `様式${index + 1}`,
      document: assemble([withHeading(page, pages, index)], edition, spelling, random),
    }));
    const expected = sheets.flatMap(({ name, document }) => expectAll(document, name));
    return {
      path: `${path}.xlsx`,
      bytes: workbookBytes(sheets, random),
      edition,
      expected,
    };
  }
  const document = assemble(pages, edition, spelling, random);
  const text = tabSeparated(
    document,
    {
      lineEnd: kinds.has('lineEnds') ? random.pick(['\n', '\r\n', '\r'] as const) : '\n',
      raggedEnds: kinds.has('trailingCells') && random.chance(0.5),
    },
    random,
  );
  const encoding = kinds.has('encodings') ? random.pick(LAB_ENCODINGS) : 'utf-8';
  return {
    path: `${path}.txt`,
    bytes: encodeText(text, encoding),
    edition,
    expected: expectAll(document, null),
  };
}

const expectAll = (document: LabDocument, sheet: string | null): ExpectedBlock[] =>
  document.places.map((place) => expectBlock(place, document.rows, sheet));

/** A sheet stands for itself: it repeats the heading in force. */
function withHeading(page: Page, pages: readonly Page[], index: number): Page {
  const inForce =
    pages.slice(0, index + 1).findLast(({ heading }) => heading !== null)?.heading ?? null;
  return {
    ...page,
    heading:
      inForce === null ? null : { ...inForce, text: `${inForce.chapter} ${inForce.section}` },
  };
}

function makeProgrammes(
  edition: number,
  spelling: Spelling,
  kinds: ReadonlySet<Disturbance>,
  count: number,
  random: Random,
  writer: Writer,
): LabProgramme[] {
  const rates = random.shuffle([random.int(7500, 8200), random.int(8250, 9000)]);
  const setting: ProgrammeSetting = {
    edition,
    rates: [rates[0] ?? 8000, rates[1] ?? 8000],
    eraStyle: spelling.years === 'kanji' && random.chance(0.7) ? 'short' : spelling.years,
    twoIndicators: kinds.has('twoIndicators'),
    mostGoals: kinds.has('threeGoals') ? 3 : 2,
  };
  const taken = new Set<string>();
  return Array.from({ length: count }, () => makeProgramme(setting, random, writer, taken));
}

/** Programmes as pages of four blocks, each in one of the setting's layouts, disturbed as the setting asks. */
export function makePages(
  setting: CorpusSetting,
  programmes: readonly LabProgramme[],
  random: Random,
  writer: Writer,
): Page[] {
  const layouts = random.shuffle(PAGE_LAYOUTS);
  const style: FormStyle = {
    labelledHead: setting.form === 'clean' || (setting.form === 'invented' && random.chance(0.5)),
    labelledSpecial: random.chance(0.5),
    shortChallenge: random.chance(0.5),
    twoIndicators: programmes.some(({ indicators }) => indicators.length > 1),
  };
  const remarkFor = (block: Block): string =>
    writer.write('remark', { s: block.programme.name, y: '当年度', x: '翌年度' });
  const headings = headingSource(setting.noise.kinds.has('chapters'), random);
  const pages: Page[] = [];
  for (let start = 0; start < programmes.length; start += BLOCKS_A_PAGE) {
    const members = programmes.slice(start, start + BLOCKS_A_PAGE);
    const layout = layouts[pages.length % layouts.length] ?? null;
    const page =
      setting.form === 'pages' && layout !== null
        ? {
            headings: PAGE_HEADINGS,
            width: layout.width,
            blocks: drawPage(layout, members, random),
          }
        : drawPlan(
            setting.form === 'invented' ? inventPlan(style, random) : cleanPlan(style),
            members,
          );
    disturbPage(
      page.blocks,
      setting.form === 'pages' ? layout : null,
      setting.noise,
      remarkFor,
      random,
    );
    pages.push({ ...page, heading: headings(pages.length) });
  }
  return pages;
}

function drawPage(
  layout: (typeof PAGE_LAYOUTS)[number],
  members: readonly LabProgramme[],
  random: Random,
): Block[] {
  const pageHabit = random.next();
  return members.map((programme) => {
    const values = printProgramme(programme);
    const habit = random.chance(0.75) ? pageHabit : random.next();
    return drawBlock(
      programme,
      layout.sketch({ programme, values, habit, whim: random.next() }),
      values,
    );
  });
}

function drawPlan(plan: ReturnType<typeof cleanPlan>, members: readonly LabProgramme[]) {
  const blocks = members.map((programme) => drawGroups(programme, printProgramme(programme), plan));
  return { headings: plan.headings, width: plan.width, blocks };
}

/** Heading before each page: one for the whole file, or now and then a new chapter or a section alone. */
function headingSource(many: boolean, random: Random): (page: number) => Heading | null {
  const chapters = random.shuffle(CHAPTERS);
  let chapterNo = 0;
  let sectionNo = 0;
  return (page) => {
    if (page > 0 && (!many || random.chance(0.3))) return null;
    const staysInChapter = page > 0 && random.chance(0.5);
    if (staysInChapter) sectionNo++;
    else if (page > 0) [chapterNo, sectionNo] = [chapterNo + 1, 0];
    const [chapter, sections] = chapters[chapterNo % chapters.length] ?? ['', []];
    const section = sections[sectionNo % sections.length] ?? '';
    return { chapter, section, text: staysInChapter ? section : `${chapter} ${section}` };
  };
}
