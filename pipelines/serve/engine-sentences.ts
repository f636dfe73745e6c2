import { nearNames } from './near-names.ts';
import { placeInSql } from './place-in-sql.ts';

/** What a sentence is made of: the engine's words, the SQL that they are about, and what the rule's pattern found. */
interface Found {
  readonly words: string;
  readonly sql: string;
  readonly parts: readonly string[];
}

interface Rule {
  readonly pattern: RegExp;
  readonly sentence: (found: Found) => string;
}

const COLUMNS = 'ビューの列は describe ビュー名 で確かめられます。';
const TABLES = '使えるビューと表は show tables で確かめられます。';
const QUOTES = "文字の値は '…' のように半角の一重引用符で囲みます。";
const WIDE = /[！-～‘’“”\u3000]/;
/** A name that SQL takes only between double quotes. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** What the database objects to most often, in plain words and with what to do next; the first rule that fits counts. */
const RULES: readonly Rule[] = [
  {
    pattern: /syntax error at end of input/,
    sentence: () =>
      'SQLが途中で終わっています。括弧が閉じているか、from や where の後が抜けていないか確かめてください。',
  },
  {
    pattern: /unterminated quoted (string|identifier)[^"]* at or near "([\s\S]*?)"\n/,
    sentence: (found) =>
      `${at(found, found.parts[1]!)}引用符が閉じていません。${found.parts[0] === 'string' ? "終わりに ' を補ってください。" : '終わりに " を補ってください。'}`,
  },
  {
    pattern: /syntax error at or near "([\s\S]*?)"\n/,
    sentence: (found) => {
      const [token] = found.parts;
      const wide = WIDE.test(token!) ? '全角の英数字・記号・引用符は半角にしてください。' : '';
      return `${at(found, token!)}「${token}」の辺りで、SQLの書き方が正しくありません。${wide || 'そのすぐ前の語のつづり、カンマ、括弧を確かめてください。'}`;
    },
  },
  {
    pattern: /^Catalog Error: Table with name "?([^\n]*?)"? does not exist/,
    sentence: (found) =>
      `「${found.parts[0]}」という表やビューはありません。${near(found, found.parts[0]!)}${TABLES}`,
  },
  {
    pattern: /^Binder Error: Referenced table "([^"]+)" not found/,
    sentence: (found) =>
      `${at(found, found.parts[0]!)}「${found.parts[0]}」という表や別名は from にありません。${near(found, found.parts[0]!)}`,
  },
  {
    pattern:
      /^Binder Error: (?:Referenced column "([^"]+)" not found|[\w ]+ "[^"]+" does not have a column named "([^"]+)"|Column "([^"]+)" in \w+ list not found)/,
    sentence: (found) => {
      const name = found.parts.find(Boolean)!;
      const isText = WIDE.test(name) || found.sql.includes(`"${name}"`);
      return `${at(found, name)}「${name}」という列はありません。${near(found, name)}${isText ? QUOTES : ''}${COLUMNS}`;
    },
  },
  {
    pattern:
      /^Binder Error: Ambiguous reference to column name "([^"]+)" \(use: "([^"]+)" or "([^"]+)"\)/,
    sentence: (found) => {
      const [name, one, other] = found.parts;
      return `${at(found, name!)}列「${name}」は2つ以上の表にあります。${one} か ${other} のように、どの表の列かを書いてください。`;
    },
  },
  {
    pattern: /^Binder Error: column "?([^\n]+?)"? must appear in the GROUP BY clause/,
    sentence: (found) => {
      const [name] = found.parts;
      return `${at(found, name!)}列「${name}」を group by に加えるか、sum や max などの集計関数で囲んでください。`;
    },
  },
  {
    pattern: /^Binder Error: WHERE clause cannot contain aggregates/,
    sentence: () =>
      'where では集計関数を使えません。集計した値で絞るには having を使ってください。',
  },
  {
    pattern:
      /^Catalog Error: (?:Scalar|Aggregate|Table|Window) Function with name (\S+) does not exist/,
    sentence: (found) => {
      const [name] = found.parts;
      const column = /[^\w]/.test(name!)
        ? '括弧を含む列名は "人件費(円)" のように二重引用符で囲みます。'
        : '';
      return `${at(found, name!)}「${name}」という関数はありません。${near(found, name!)}${column}`;
    },
  },
  {
    pattern: /^Binder Error: No function matches the given name and argument types '([^\n]+)'/,
    sentence: ({ parts: [call] }) =>
      `関数に渡した値の型か数が合いません(${call})。${COLUMNS}文字を数として扱うには try_cast(列 as double) を使います。`,
  },
  {
    pattern: /^Conversion Error: Could not convert string '([\s\S]*?)' to \w+/,
    sentence: (found) =>
      `文字「${found.parts[0]}」を数に直せません。文字の列は ${"'…'"} で囲んだ値と比べ、数の列は数と比べてください。文字を数にするには try_cast(列 as double) を使います。`,
  },
  {
    pattern:
      /^Conversion Error: (?:invalid \w+ field format|date field value out of range)[^"]*"([^"]*)"/,
    sentence: ({ parts: [text] }) =>
      `「${text}」を日付に直せません。日付は '2021-04-01' のような形で書きます。`,
  },
  {
    pattern: /^Binder Error: Cannot compare values of type (\w+) and (?:type )?(\w+)/,
    sentence: ({ parts: [one, other] }) =>
      `型の異なる値は比べられません(${one} と ${other})。cast(列 as varchar) などで型をそろえてください。${COLUMNS}`,
  },
  {
    pattern: /Set operations can only apply to expressions with the same number of result columns/,
    sentence: () => 'union などで結ぶ select は、列の数をそろえてください。',
  },
  {
    pattern: /^Permission Error/,
    sentence: () => `ファイルやネットワークは使えません。公開中のデータだけを読めます。${TABLES}`,
  },
  {
    pattern: /^Out of Memory Error/,
    sentence: () =>
      'メモリーが足りません。where で年度や自治体を絞るか、必要な列だけを選んで、もう一度実行してください。',
  },
];

/** A Japanese sentence for what the engine says of this SQL; null where no rule knows it. */
export function engineSentence(said: string, sql: string): string | null {
  const words = said.replace(/^Failed to extract statements: /, '');
  for (const { pattern, sentence } of RULES) {
    const match = pattern.exec(words);
    if (match) return sentence({ words, sql, parts: match.slice(1).map((part) => part ?? '') });
  }
  return null;
}

function at({ words, sql }: Found, token: string): string {
  const place = placeInSql(words, sql, token);
  return place && `${place}: `;
}

function near({ words }: Found, name: string): string {
  const names = nearNames(words, name);
  if (names.length === 0) return '';
  const quoted = names.some((one) => !PLAIN_NAME.test(one))
    ? '括弧などを含む名前は " で囲みます。'
    : '';
  return `近い名前: ${names.join('、')}。${quoted}`;
}
