import { normaliseName } from '../../columns/findColumns.ts'
import { amountOfText } from '../costs/amountIn.ts'
import { areSymbols } from './areSymbols.ts'

/** What may stand before the word for a market, and behind it: `Trading Symbol`, `Contract Name`, `Código del instrumento`. */
const BEFORE =
  '(?:(?:name|code|nombre|código|codigo|nome|codice|nom|код|название|наименование)(?:of|del|dello|do|du|der|des)?)?(?:ticker|trading|traded|trade|instrument|contract|market|product|security|underlying|asset|token|scrip|root|base|full|short|local|exchange|stock|share|futures?|options?|cfd|forex|fx|crypto|broker|order|position|deal|spot|perp|handels|торговый)*'
const BEHIND =
  '(?:symbol|ticker|name|code|key|id|isin|description|bezeichnung|kürzel|kennung|nombre|código|codigo|nome|codice|nom|libellé|コード|名|代码|代號|名称|名稱|코드|명|код)*'
const of = (words: string) => new RegExp(`^${BEFORE}(?:${words})${BEHIND}$`, 'u')
/** With a word behind it: a product alone may be of any kind. */
const named = (words: string) => new RegExp(`^${BEFORE}(?:${words})(?=.)${BEHIND}$`, 'u')

/** Sure where the name alone says it; of others the cells must look like names of markets. */
interface Name {
  readonly name: RegExp
  readonly isSure: boolean
  /** As that of a setup, or of who gives the account: several of its words must have the form of markets or of companies. */
  readonly mayBeOther?: true
}

const exact = (name: string): Name => ({ name: new RegExp(`^${name}$`), isSure: true })

/** Names of the column that says what a row is of, normalised, the best first. */
const NAMES: readonly Name[] = [
  ...['symbol', 'ticker', 'contract', 'instrument'].map(exact),
  {
    name: of(
      'symbols?|symbole|símbolo|simbolo|sembol|symbool|tickers?|instruments?|instrumente?|instrumento|strumento|contract|kontrakt|contrat|contrato|contratto|scrip|epic|kürzel|символ|тикер|инструмента?|контракта?|品种|品種|合约|合約|銘柄|シンボル|종목|심볼',
    ),
    isSure: true,
  },
  ...['market', 'pair', 'coin', 'futures', 'product', 'pairs', 'tradingpairs?', 'currencypair', 'instid'].map(exact),
  {
    name: of('pairs?|währungspaar|devisenpaar|paire|par|coppia|valutapaar|пара|交易对|交易對|通貨ペア|통화쌍'),
    isSure: false,
  },
  {
    name: named('market|markt|marché|mercado|mercato|product|produkt|produit|producto|prodotto|produto'),
    isSure: false,
  },
  {
    name: of(
      'security|asset|underlying|token|commodity|stock|share|item|isin|wkn|cusip|ric|wertpapier|basiswert|aktie|valeur|sousjacent|actif|activo|valor|subyacente|sottostante|ativo|papel|бумага|актив|标的|標的|商品|股票|证券|證券',
    ),
    isSure: false,
  },
  { name: of('company|titel|titre|titolo'), isSure: false, mayBeOther: true },
]

/** By which a column may tell each row from the others; by the others it may hold numbers. */
const ID = /(id|key)$/
const SURE_ID = /^inst(rument)?id$/
const CODE = /(id|code|key|código|codigo|codice|コード|代码|代號|코드|код)$/
/** Of an id, or a code that is a number: that of a trade is another in each. */
const LEAST_ROWS = 4

/** A contract may be which it is, or how many. */
const OF_COUNTS = /^(contracts?|kontrakte?|contrats?|contratos?|contratt[oi]|контракта?)$/
const OF_KINDS = /^(market|product)$/
const COUNT = /^\d{1,3}([.,]\d+)?$/
/** The forms of companies, and the number of a security. */
const OF_COMPANY = /(\b(inc|corp|ag|se|plc|ltd|sa|nv|spa|kgaa|etf)\b\.?|^[A-Z]{2}[A-Z0-9]{9}\d)$/i

/** Of what a market may be, where it is traded and when, or what money is called, which are no markets. */
const KIND =
  /^(stocks?|equit(y|ies)|futures?|fut|options?|opt|fop|forex|fx|crypto(currenc(y|ies)|s)?|cfds?|bonds?|ind(ex|ices)|commodit(y|ies)|etfs?|funds?|spot|perp(etual)?s?|swaps?|margin|calls?|puts?|metals?|energ(y|ies)|rates?|currenc(y|ies)|derivatives?|shares?|stk|cash|warrants?|aktien?|devisen|indizes|rohstoffe|acciones|actions|azioni|ações|linear|inverse|usd[tc]?|eur|gbp|jpy|chf|aud|cad|nzd|us|eu|uk|mis|nrml|cnc|mtf|intraday|delivery|bull(ish)?|bear(ish)?|nyse|nasdaq|amex|arca|cme|cbot|comex|nymex|nse|bse|xetra|lse|ny|newyork|ldn|london|asia|tokyo|y|n|yes|no)$/
const LETTER = /\p{L}/u
const LONGEST = 40
const MOST_WORDS = 6

/**
 * The column that says which market a row is of, by the words of its name and, where these may mean another thing, by its
 * cells; null where there is none. One that holds something goes before an empty one.
 */
export function symbolColumn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  taken: readonly number[],
): number | null {
  const names = header.map(name => normaliseName(name).replaceAll('/', ''))
  const valuesOf = (column: number) => rows.map(row => row[column]?.trim() ?? '').filter(Boolean)
  const isMeant = ({ name, isSure, mayBeOther }: Name, column: number) => {
    const written = names[column]!
    if (taken.includes(column) || !name.test(written)) return false
    const values = valuesOf(column)
    if (values.length > 0 && values.every(value => isOther(written, value))) return false
    if (isSure && (!CODE.test(written) || SURE_ID.test(written))) return true
    return areMarkets(values, written) && (mayBeOther !== true || haveForm(new Set(values)))
  }
  const found = NAMES.flatMap(name => names.flatMap((_, column) => (isMeant(name, column) ? [column] : [])))
  return found.find(column => valuesOf(column).length > 0) ?? found[0] ?? null
}

/** Whether a column of such a name may hold such a word, and is of no markets then. */
function isOther(name: string, value: string): boolean {
  return (OF_COUNTS.test(name) && COUNT.test(value)) || (OF_KINDS.test(name) && KIND.test(normaliseName(value)))
}

/** One word alone parts nothing. */
function haveForm(values: ReadonlySet<string>): boolean {
  return values.size < 2 || areSymbols([...values]) || [...values].some(value => OF_COMPANY.test(value))
}

function areMarkets(cells: readonly string[], name: string): boolean {
  const values = [...new Set(cells)]
  const areFew = values.length * LEAST_ROWS <= cells.length
  if (CODE.test(name) && values.every(value => /^\d+$/.test(value))) return areFew
  const isName = (value: string) =>
    LETTER.test(value) &&
    value.length <= LONGEST &&
    value.split(/\s+/).length <= MOST_WORDS &&
    Number.isNaN(amountOfText(value))
  const areKinds = values.every(value => KIND.test(normaliseName(value)))
  return values.every(isName) && !areKinds && (areFew || !ID.test(name))
}
