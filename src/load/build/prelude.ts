/** What the statements of `sql/` take for granted. A key is the first 52 bits of a hash, so that every tool can hold it in a double. */
export const prelude = `
  create schema if not exists etl;
  create temp macro hash_key(natural_key) as
    cast('0x' || substr(sha256(natural_key), 1, 13) as bigint);
  create temp macro bigrams(name) as list_distinct(
    list_transform(range(1, greatest(length(name), 2)), lambda place: substr(name, place, 2)));
  create temp macro share_of_both(one, other) as
    2.0 * len(list_intersect(one, other)) / (len(one) + len(other));
  create temp macro name_similarity(one, other) as share_of_both(bigrams(one), bigrams(other));`;
