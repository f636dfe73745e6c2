import * as z from 'zod';
import { BlockFormSchema } from './block-form.ts';
import { TableFormSchema } from './table-form.ts';

/** Schema of any form file; `layout` tells whether programmes are blocks of cells or rows of a table. */
export const FormSchema = z.discriminatedUnion('layout', [BlockFormSchema, TableFormSchema]);

/** A form of either layout. */
export type Form = z.infer<typeof FormSchema>;
