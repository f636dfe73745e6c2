/** What figures of indicators and activities are counted in most, as normalised texts print it; amounts of money are not. */
export const COUNTED_IN_PATTERN =
  '(?:[%人名件回台冊部枚本棟戸校園社店個組日点割倍位]|人工|団体|世帯|施設|事業|項目|[か箇ヶカケ]所|[か箇ヶカケ]月|時間|分|ポイント|k?g|k?m|t|m[23]|㎡|ha)';
