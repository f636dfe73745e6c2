-- What DuckDB has and PostgreSQL has not, or computes otherwise; views find it in schema hyoka before PostgreSQL's own.
-- DuckDB rounds halves away from zero, also of double precision numbers, and to a number of digits.
create function hyoka.round(value double precision) returns double precision
language sql immutable strict parallel safe
return sign(value) * (trunc(abs(value))
  + case when abs(value) - trunc(abs(value)) >= 0.5 then 1 else 0 end);

create function hyoka.round(value double precision, digits integer) returns double precision
language sql immutable strict parallel safe
return hyoka.round(value * power(cast(10 as double precision), digits))
  / power(cast(10 as double precision), digits);

-- An amount within a sentence, in groups of three digits; views write it where the sentence says %,d.
create function hyoka.printf(sentence text, amount bigint) returns text
language sql immutable strict parallel safe
return replace(sentence, '%,d', to_char(amount, 'FM9,999,999,999,999,999,990'));

-- Whether a pattern is found anywhere in a text.
create function hyoka.regexp_matches(words text, pattern text) returns boolean
language sql immutable strict parallel safe
return words ~ pattern;
