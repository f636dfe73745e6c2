import { loadMunicipalities } from '../../pipelines/rules/municipality.ts';
import type { City } from './elsewhere.ts';

/** So many cities of the table of municipalities, spread over it; the same ones every time. */
export function citiesOfCorpus(count: number): City[] {
  const cities = [...loadMunicipalities().values()].filter(({ name }) => name.endsWith('市'));
  const step = Math.max(1, Math.floor(cities.length / count));
  return Array.from({ length: count }, (_, no) => {
    const { code, name } = cities[(no * step) % cities.length]!;
    return { no, code, name };
  });
}
