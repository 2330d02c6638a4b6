import { slipRule } from '#rule-kit';

const atPointer = {
  zh: '按要求改这一项（在文件里的位置 #{pointer}）。各字段怎么写见 docs/reference。',
  en: 'Change this value (at #{pointer} in the file); docs/reference says what each field holds.',
};

export default slipRule('schema/invalid', {
  title: { zh: '各字段填得合要求', en: 'Fields hold what they should' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    required: {
      zh: '缺少“{key}”。',
      en: '“{key}” is missing.',
      help: atPointer,
    },
    empty: {
      zh: '“{key}”是空的，要填内容。',
      en: '“{key}” is empty; it needs a value.',
      help: atPointer,
    },
    enum: {
      zh: '“{key}”不能写 {found}，可以写：{allowed}。',
      en: '“{key}” cannot be {found}; it may be: {allowed}.',
      help: atPointer,
    },
    enumNear: {
      zh: '“{key}”不能写 {found}，是不是“{nearest}”？可以写：{allowed}。',
      en: '“{key}” cannot be {found}; did you mean “{nearest}”? It may be: {allowed}.',
      help: atPointer,
    },
    type: {
      zh: '“{key}”应当是{expected}，写的是 {found}。',
      en: '“{key}” should be {expected}, not {found}.',
      help: atPointer,
    },
    pattern: {
      zh: '“{key}”写的 {found} 不合格式：{expected}',
      en: '{found} is not of the form that “{key}” asks for: {expected}',
      help: atPointer,
    },
    minimum: {
      zh: '“{key}”不能小于 {limit}，写的是 {found}。',
      en: '“{key}” cannot be less than {limit}; it is {found}.',
      help: atPointer,
    },
    maximum: {
      zh: '“{key}”不能大于 {limit}，写的是 {found}。',
      en: '“{key}” cannot be more than {limit}; it is {found}.',
      help: atPointer,
    },
    exclusiveMinimum: {
      zh: '“{key}”应当大于 {limit}，写的是 {found}。',
      en: '“{key}” must be more than {limit}; it is {found}.',
      help: atPointer,
    },
    'same-key-twice': {
      zh: '“{other}”和前面的“{key}”是同一个字段，写了两次；只有前一个算数。',
      en: '“{other}” is the same field as “{key}” above; only the first counts.',
      help: atPointer,
    },
    phone: {
      zh: '“{key}”写的“{found}”不像电话号码。',
      en: '“{found}” in “{key}” does not look like a phone number.',
      basis: [{ law: 'integrity', strength: 'should' }],
      help: atPointer,
    },
    coordinates: {
      zh: '“{key}”写的“{found}”不是坐标：先纬度、后经度，如 30.418,106.411。',
      en: '“{found}” in “{key}” is no place on earth: latitude first, then longitude, like 30.418,106.411.',
      help: atPointer,
    },
    'coordinates-swapped': {
      zh: '“{key}”的经纬度写反了：“{found}”应当是“{nearest}”，先纬度、后经度。',
      en: 'Latitude and longitude are swapped in “{key}”: “{found}” should be “{nearest}”.',
      help: atPointer,
    },
    'csv-columns': {
      zh: '第 {row} 行有 {found} 格，表头有 {expected} 格。',
      en: 'Row {row} has {found} cells, the heading has {expected}.',
      help: {
        zh: '在 CSV 里，含逗号、换行的格用英文双引号括起来，格里的双引号写两个。',
        en: 'In CSV, put a cell with commas or line breaks in double quotation marks, and double those inside it.',
      },
    },
    'csv-quote': {
      zh: '第 {row} 行之后有一个引号没有配对，后面的行没有读。',
      en: 'After row {row} a quotation mark is not closed; the rows after it were not read.',
      help: {
        zh: '在 CSV 里，含逗号、换行的格用英文双引号括起来，格里的双引号写两个。',
        en: 'In CSV, put a cell with commas or line breaks in double quotation marks, and double those inside it.',
      },
    },
  },
  help: {
    zh: '按要求改这一项。各字段怎么写见 docs/reference。',
    en: 'Change this value; docs/reference says what each field holds.',
  },
});
