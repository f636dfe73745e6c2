import type { BlockForm, FormField } from './block-form.ts';

/** The fields of a block form for texts that have no column of their own, in the form's order. */
export function noteFields({ fields }: BlockForm): FormField[] {
  return fields.filter(({ field }) => field === 'note');
}

/** Which of the form's notes a field is, from 1; 0 for every other field. */
export function noteNumber(form: BlockForm, declared: FormField): number {
  return declared.field === 'note' ? noteFields(form).indexOf(declared) + 1 : 0;
}

/** What a note is called: the label that its field names first. */
export function noteTitle(form: BlockForm, no: number): string {
  return noteFields(form)[no - 1]!.labels[0]!;
}
