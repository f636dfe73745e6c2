import type { BlockForm } from '../../src/form/block-form.ts';
import { LabelIndex } from '../../src/form/label-index.ts';
import type { TableForm } from '../../src/form/table-form.ts';

/** A block form ready for reading: its declaration and the index of its labels. */
export interface LoadedBlockForm {
  readonly layout: 'blocks';
  readonly form: BlockForm;
  readonly labels: LabelIndex;
}

/** A table form ready for reading. */
export interface LoadedTableForm {
  readonly layout: 'table';
  readonly form: TableForm;
}

/** A form ready for reading. */
export type LoadedForm = LoadedBlockForm | LoadedTableForm;

/** A form with what reading works out from it. */
export function readyForm(form: BlockForm | TableForm): LoadedForm {
  return form.layout === 'table'
    ? { layout: 'table', form }
    : { layout: 'blocks', form, labels: new LabelIndex(form) };
}

/** The block forms among loaded forms. */
export function blockForms(forms: readonly LoadedForm[]): LoadedBlockForm[] {
  return forms.filter((one) => one.layout === 'blocks');
}
